import pytest

from stockroom.inventory import Bin, Inventory
from stockroom.storage import StorageError, load, save


@pytest.mark.parametrize("on_hand", [0, 1, 10, 1000])
@pytest.mark.parametrize("reserved", [0, 1])
def test_round_trip(tmp_path, on_hand, reserved):
    stock = Inventory({"AB-100": Bin(on_hand, reserved)})
    save(stock, tmp_path / "stock.json")
    assert load(tmp_path / "stock.json") == stock


@pytest.mark.parametrize("text", ["", "{", "nonsense", "{'a': 1}"])
def test_no_stock_file(tmp_path, text):
    (tmp_path / "stock.json").write_text(text)
    with pytest.raises(StorageError):
        load(tmp_path / "stock.json")
