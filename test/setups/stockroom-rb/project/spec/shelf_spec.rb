# frozen_string_literal: true

RSpec.describe Stockroom::Shelf do
  subject(:shelf) { described_class.new(limit: 3) }

  before { shelf.put(item("B-2", stock: 2)).put(item("A-1")) }

  it "finds what was put" do
    expect(shelf.find("A-1")).to have_attributes(name: "a-1", stock: 7)
  end

  it "says what it does not have" do
    expect { shelf.find("C-3") }.to raise_error(KeyError, /C-3/)
  end

  it "sorts names" do
    expect(shelf.names).to eq(%w[a-1 b-2])
  end

  it "tells what is scarce" do
    expect(shelf.summary).to eq(true => ["B-2"], false => ["A-1"])
  end

  it "is full at some time" do
    shelf.put(item("C-3"))
    expect { shelf.put(item("D-4")) }.to raise_error(Stockroom::Shelf::Full, "no place for D-4")
  end

  context "when two put at once" do
    it "loses nothing" do
      pending("the shelf has no lock")
      expect(shelf).to respond_to(:synchronize)
    end
  end

  xit "prints itself"
  it "moves items to another shelf"
end
