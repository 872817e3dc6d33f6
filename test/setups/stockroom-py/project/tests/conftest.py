import pytest

from stockroom.catalog import Catalog, Item
from stockroom.inventory import Inventory
from stockroom.money import Money


@pytest.fixture
def catalog():
    catalog = Catalog()
    catalog.add(Item("HT-100", "hammer", Money(1999), ("tools", "hand")))
    catalog.add(Item("HT-200", "screwdriver", Money(849), ("tools", "hand")))
    catalog.add(Item("PT-300", "drill", Money(12950), ("tools", "power")))
    catalog.add(Item("NL-410", "nails, 1 kg", Money(425), ("parts",)))
    return catalog


@pytest.fixture
def inventory():
    inventory = Inventory()
    for sku, count in (("HT-100", 40), ("HT-200", 120), ("PT-300", 6), ("NL-410", 900)):
        inventory.receive(sku, count)
    return inventory
