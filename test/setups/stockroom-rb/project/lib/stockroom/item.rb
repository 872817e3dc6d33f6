# frozen_string_literal: true

module Stockroom
  Item = Struct.new(:id, :name, :price, :stock, keyword_init: true) do
    def scarce?
      stock < 5
    end

    def take(count)
      raise ArgumentError, "only #{stock} of #{id} left, not #{count}" if count > stock

      Item.new(**to_h, stock: stock - count)
    end
  end
end
