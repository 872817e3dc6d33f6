# frozen_string_literal: true

require "test_helper"

class ImporterTest < Minitest::Test
  def test_reads_rows
    shelf = Stockroom::Importer.new.import("A-1;anvil;12.5;3\nB-2;bellows;7;40\n", Stockroom::Shelf.new)
    assert_equal %w[anvil bellows], shelf.names
  end

  def test_names_the_bad_row
    error = assert_raises(Stockroom::Importer::BadRow) { Stockroom::Importer.new.import("A;b;c;1\n", Stockroom::Shelf.new) }
    assert_equal 'row 1 is no item: "A;b;c;1\n"', error.message
  end
end
