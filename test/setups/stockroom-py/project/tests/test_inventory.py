import pytest

from stockroom.errors import OutOfStock
from stockroom.inventory import Bin, Inventory


@pytest.mark.parametrize("count", [1, 2, 10, 39, 40])
def test_reserve(inventory, count):
    inventory.reserve("HT-100", count)
    assert inventory.bins["HT-100"].free == 40 - count


@pytest.mark.parametrize("sku, count", [("HT-100", 41), ("PT-300", 7), ("XX-999", 1)])
def test_reserve_more_than_there_is(inventory, sku, count):
    with pytest.raises(OutOfStock):
        inventory.reserve(sku, count)


@pytest.mark.parametrize("count", [0, -3])
def test_receive_nothing(inventory, count):
    with pytest.raises(ValueError):
        inventory.receive("HT-100", count)


@pytest.mark.parametrize("on_hand, reserved", [(0, 0), (5, 5), (10, 6), (3, 1)])
def test_reorder(on_hand, reserved):
    assert Inventory({"AB-100": Bin(on_hand, reserved)}).to_reorder() == ["AB-100"]


def test_reorder_leaves_out_what_is_there(inventory):
    assert inventory.to_reorder() == []


def test_ship(inventory):
    inventory.reserve("NL-410", 300)
    inventory.ship("NL-410", 300)
    assert inventory.bins["NL-410"] == Bin(on_hand=600, reserved=0)
