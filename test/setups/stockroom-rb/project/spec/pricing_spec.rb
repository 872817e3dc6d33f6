# frozen_string_literal: true

RSpec.describe Stockroom::Pricing do
  subject(:pricing) { described_class.new }

  describe "#total" do
    it "is nothing without items" do
      expect(pricing.total([])).to eq(0)
    end

    it "adds up" do
      expect(pricing.total([item("A"), item("B", price: 2.5)])).to eq(12.5)
    end
  end

  describe "#discounted" do
    it "leaves small totals alone" do
      expect(pricing.discounted([item("A", price: 19.99)], 10)).to eq(19.99)
    end

    it "begins at the threshold" do
      expect(pricing.discounted([item("A", price: 20)], 10)).to eq(18.0)
    end

    (1..40).each do |percent|
      it "takes #{percent} percent off" do
        expect(pricing.discounted([item("A", price: 200)], percent)).to eq(200 - 2.0 * percent)
      end
    end

    it "rounds to cents" do
      expect(pricing.discounted([item("A", price: 33.33)], 15)).to eq(28.33)
    end
  end

  describe "#bill" do
    it "has a line for each item and the total" do
      expect(pricing.bill([item("ANVIL", price: 12.5), item("BELLOWS", price: 7.5), item("CHISEL", price: 0.995)])).to eq(<<~BILL.chomp)
        anvil         12.50
        bellows        7.50
        chisel         1.00
        total         18.90
      BILL
    end
  end
end
