cat > tests/test_export.py <<'PY'
from dataclasses import dataclass, replace

import pytest

from stockroom.catalog import Item
from stockroom.inventory import Bin
from stockroom.money import Money


@dataclass
class Settings:
    region: str = "DE"
    currency: str = "EUR"
    round_to: int = 1
    printer: str = "office"


LETTER = """Dear Robin,

thank you for order 17. We have sent:
  2 hammers
  1 drill
The rest follows next week.

Werkzeug Huber
"""


class TestExport:
    def test_settings(self):
        assert Settings(region="AT", round_to=5) == Settings(region="DE", round_to=1)

    def test_rows(self):
        rows = [f"HT-{number}" for number in range(100, 140)]
        assert rows == [*rows[:17], "HT-999", *rows[18:]]

    def test_skus(self):
        assert {"HT-100", "HT-200", "PT-300"} == {"HT-100", "PT-300", "PT-310"}

    def test_letter(self):
        assert LETTER.replace("drill", "saw") == LETTER.replace("next week", "tomorrow")

    def test_bins(self):
        bins = {f"HT-{number}": Bin(number) for number in range(100, 120)}
        assert bins == {**bins, "HT-107": Bin(0), "HT-120": Bin(1)}

    def test_total(self):
        assert sum([0.1] * 3) == pytest.approx(0.4)

    def test_name(self):
        assert "nails, 2 kg" in Item("NL-410", "nails, 1 kg", Money(425)).name

    def test_price(self):
        item = Item("NL-410", "nails, 1 kg", Money(425))
        assert replace(item, price=Money(430)).price < Money(400), f"price of {item.sku} rose"

    def test_no_error(self):
        with pytest.raises(ValueError, match="bad sku 'NL410'"):
            Item("NL_410", "nails, 1 kg", Money(425))
PY
