# frozen_string_literal: true

module Stockroom
  # Totals, with a discount from a threshold on.
  class Pricing
    attr_reader :threshold

    def initialize(threshold: 20)
      @threshold = threshold
    end

    def total(items)
      items.sum(&:price)
    end

    def discounted(items, percent)
      total = total(items)
      return total if total < threshold

      (total * (100 - percent) / 100.0).round(2)
    end

    def bill(items)
      lines = items.map { |item| format("%-10s %8.2f", item.name, item.price) }
      lines << format("%-10s %8.2f", "total", discounted(items, 10))
      lines.join("\n")
    end
  end
end
