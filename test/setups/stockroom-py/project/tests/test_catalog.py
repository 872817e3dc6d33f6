import pytest

from stockroom.catalog import Item, is_sku
from stockroom.money import Money


@pytest.mark.parametrize("sku", ["AB-100", "ABC-1000", "ABCD-12345", "XX-999", "ZZ-00000"])
def test_is_sku(sku):
    assert is_sku(sku)


@pytest.mark.parametrize("sku", ["", "A-100", "ABCDE-100", "AB-10", "AB-123456", "AB_100", "ab-100", "AB-10a", " AB-100"])
def test_is_no_sku(sku):
    assert not is_sku(sku)


@pytest.mark.parametrize("tag, count", [("tools", 3), ("hand", 2), ("power", 1), ("parts", 1), ("none", 0)])
def test_tagged(catalog, tag, count):
    assert len(catalog.tagged(tag)) == count


def test_add_twice(catalog):
    with pytest.raises(ValueError, match="HT-100 is in the catalog already"):
        catalog.add(Item("HT-100", "hammer", Money(1)))


def test_bad_sku():
    with pytest.raises(ValueError):
        Item("nonsense", "thing", Money(1))
