# frozen_string_literal: true

module Stockroom
  # Items by their id.
  class Shelf
    class Full < StandardError; end

    def initialize(limit: 100)
      @limit = limit
      @items = {}
    end

    def put(item)
      raise Full, "no place for #{item.id}" if @items.size >= @limit

      @items[item.id] = item
      self
    end

    def find(id)
      @items.fetch(id)
    end

    def names
      @items.values.map(&:name).sort
    end

    def summary
      @items.values.group_by(&:scarce?).transform_values { |items| items.map(&:id) }
    end
  end
end
