# frozen_string_literal: true

require "csv"

module Stockroom
  # Reads rows of `id;name;price;stock`.
  class Importer
    class BadRow < StandardError; end

    def import(text, shelf)
      text.each_line.with_index(1) { |row, number| shelf.put(read(row, number)) }
      shelf
    end

    private

    def read(row, number)
      id, name, price, stock = row.strip.split(";")
      Item.new(id: id, name: name, price: Float(price), stock: Integer(stock))
    rescue ArgumentError, TypeError
      raise BadRow, "row #{number} is no item: #{row.inspect}"
    end
  end
end
