defmodule Stockroom.ImporterTest do
  use ExUnit.Case
  alias Stockroom.Importer

  test "reads rows" do
    assert Importer.import("A-1;anvil;12.5\nB-2;bellows;7.0\n") == [
             %{id: "A-1", name: "anvil", price: 12.5},
             %{id: "B-2", name: "bellows", price: 7.0}
           ]
  end

  test "a bad price raises" do
    assert_raise ArgumentError, fn -> Importer.import("A-1;anvil;seven") end
  end

  test "keeps the order" do
    assert Enum.map(Importer.import("B-2;b;1.0\nA-1;a;2.0"), & &1.id) == ["B-2", "A-1"]
  end
end
