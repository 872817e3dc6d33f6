# frozen_string_literal: true

$LOAD_PATH.unshift File.expand_path("../lib", __dir__)
require "stockroom"
require "minitest/autorun"

def item(id, price: 10.0, stock: 7)
  Stockroom::Item.new(id: id, name: id.downcase, price: price, stock: stock)
end
