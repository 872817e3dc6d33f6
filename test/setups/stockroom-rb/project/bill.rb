# frozen_string_literal: true

$LOAD_PATH.unshift File.expand_path("lib", __dir__)
require "json"
require "stockroom"

def shelf_from(path)
  rows = JSON.parse(File.read(path))
  rows.each_with_object(Stockroom::Shelf.new) do |row, shelf|
    shelf.put(Stockroom::Item.new(**row.transform_keys(&:to_sym)))
  end
rescue KeyError, ArgumentError
  raise Stockroom::Importer::BadRow, "#{path} holds something that is no item"
end

shelf = shelf_from(ARGV.fetch(0))
puts Stockroom::Pricing.new.bill(shelf.names.map { |name| shelf.find(name) })
