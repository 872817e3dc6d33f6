sed -i 's/^    def times(self/    def multiply(self, factor):\n        warnings.warn("Money.multiply is deprecated, use Money.times", DeprecationWarning, stacklevel=2)\n        return self.times(factor)\n\n    def times(self/; s/^import re$/import re\nimport warnings/' stockroom/money.py
sed -i 's/item.price.times(/item.price.multiply(/' stockroom/pricing.py
cat > tests/test_archive.py <<'PY'
import datetime
import warnings

import pytest

from stockroom.money import Money


@pytest.mark.slow
def test_archive_of_a_year():
    assert Money(12).multiply(12) == Money(144)


def test_archive_name():
    stamp = datetime.datetime.strptime("2024-02-29", "%Y-%m-%d")
    warnings.warn("archive names without a time zone are ambiguous", FutureWarning)
    assert stamp.strftime("%Y%m%d") == "20240229"


def test_archive_returns():
    return Money(1) == Money(1)
PY
