# frozen_string_literal: true

require "test_helper"

class ShelfTest < Minitest::Test
  def setup
    @shelf = Stockroom::Shelf.new(limit: 3)
    @shelf.put(item("B-2", stock: 2)).put(item("A-1"))
  end

  def test_finds_what_was_put
    assert_equal "a-1", @shelf.find("A-1").name
  end

  def test_says_what_it_does_not_have
    error = assert_raises(KeyError) { @shelf.find("C-3") }
    assert_match(/C-3/, error.message)
  end

  def test_prints_itself
    skip "not yet"
  end
end
