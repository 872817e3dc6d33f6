# frozen_string_literal: true

require "stockroom"

RSpec.configure do |config|
  config.example_status_persistence_file_path = "tmp/examples.txt"
  config.expect_with(:rspec) { |expectations| expectations.syntax = :expect }
end

def item(id, price: 10.0, stock: 7)
  Stockroom::Item.new(id: id, name: id.downcase, price: price, stock: stock)
end
