# frozen_string_literal: true

require "test_helper"

class PricingTest < Minitest::Test
  def setup
    @pricing = Stockroom::Pricing.new
  end

  def test_leaves_small_totals_alone
    assert_equal 19.99, @pricing.discounted([item("A", price: 19.99)], 10)
  end

  def test_begins_at_the_threshold
    assert_equal 18.0, @pricing.discounted([item("A", price: 20)], 10)
  end

  def test_rounds_to_cents
    assert_in_delta 28.33, @pricing.discounted([item("A", price: 33.33)], 15), 0.001
  end

  def test_bill
    assert_equal <<~BILL.chomp, @pricing.bill([item("ANVIL", price: 12.5), item("BELLOWS", price: 7.5)])
      anvil         12.50
      bellows        7.50
      total         18.00
    BILL
  end

  30.times do |percent|
    define_method("test_takes_#{percent}_percent_off") do
      assert_equal 200 - (2.0 * percent), @pricing.discounted([item("A", price: 200)], percent)
    end
  end
end
