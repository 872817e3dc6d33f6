cat > tests/test_orders.py <<'PY'
import logging
import sys

import pytest

from stockroom.errors import OutOfStock
from stockroom.parser import parse_order

log = logging.getLogger("orders")


@pytest.fixture
def order():
    print("reading order 17")
    log.debug("order 17 is in tests/data/order-17.txt")
    yield parse_order("HT-100 x 2\nPT-300 x 9\nNL-410 x 100\n")
    print("order 17 is done")


def reserve_all(inventory, order):
    for line in order:
        print(f"reserving {line.count} of {line.sku}")
        log.info("reserve %s", line.sku)
        inventory.reserve(line.sku, line.count)


def test_order_is_reserved(inventory, order):
    reserve_all(inventory, order)
    assert inventory.bins["NL-410"].reserved == 100


def test_order_is_refused_whole(inventory, order):
    with pytest.raises(OutOfStock) as caught:
        reserve_all(inventory, order)
    print("warehouse says no:", caught.value, file=sys.stderr)
    log.error("reservations left: HT-100=%d", inventory.bins["HT-100"].reserved)
    assert inventory.bins["HT-100"].reserved == 0, "a refused order must not hold anything"


def test_order_prints(capsys, inventory, order):
    reserve_all(inventory, order[:1])
    assert capsys.readouterr().out == "reserving 2 of HT-100\nreserved 2 of HT-100\n"
PY
