# frozen_string_literal: true

RSpec.describe Stockroom::Item do
  (0..20).each do |stock|
    it "is #{'not ' if stock >= 5}scarce with #{stock}" do
      expect(item("A", stock: stock).scarce?).to be(stock < 5)
    end
  end

  it "gives what it has" do
    expect(item("A", stock: 7).take(7).stock).to be_zero
  end

  it "gives no more than it has" do
    expect { item("A", stock: 7).take(8) }.to raise_error(ArgumentError, "only 7 of A left, not 8")
  end
end
