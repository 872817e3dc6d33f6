cat > tests/test_shipping.py <<'PY'
import pytest

from stockroom.money import Money
from stockroom.shipping import parcel_rate


@pytest.mark.parametrize("grams, cents", [(100, 499), (2000, 699), (31000, 1699)])
def test_parcel_rate(grams, cents):
    assert parcel_rate(grams) == Money(cents)
PY
cat > tests/test_labels.py <<'PY'
from stockroom.report import stock_label, stock_table


def test_label(inventory):
    assert stock_label(inventory, "HT-100") == "HT-100 (40)"
PY
