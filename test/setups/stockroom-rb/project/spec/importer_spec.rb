# frozen_string_literal: true

RSpec.describe Stockroom::Importer do
  subject(:importer) { described_class.new }

  let(:shelf) { Stockroom::Shelf.new }

  it "reads rows" do
    importer.import("A-1;anvil;12.5;3\nB-2;bellows;7;40\n", shelf)
    expect(shelf.names).to eq(%w[anvil bellows])
  end

  it "names the bad row" do
    expect { importer.import("A-1;anvil;12.5;3\nB-2;bellows;seven;40\n", shelf) }
      .to raise_error(described_class::BadRow, 'row 2 is no item: "B-2;bellows;seven;40\n"')
  end

  %w[A-1 HT-100 PT-300 ZX-9].each do |id|
    it "keeps the id #{id}" do
      importer.import("#{id};thing;1;1", shelf)
      expect(shelf.find(id).to_h).to eq(id: id, name: "thing", price: 1.0, stock: 1)
    end
  end
end
