import pytest

from stockroom.pricing import discount_for, line_price


@pytest.mark.parametrize(
    "count, discount",
    [(1, 0), (2, 0), (9, 0), (10, 0.05), (11, 0.05), (49, 0.05), (50, 0.10), (99, 0.10), (100, 0.15), (5000, 0.15)],
)
def test_discount(count, discount):
    assert discount_for(count) == discount


@pytest.mark.parametrize(
    "sku, count, cents",
    [("HT-100", 1, 1999), ("HT-100", 10, 18990), ("HT-200", 3, 2547), ("PT-300", 50, 582750), ("NL-410", 100, 36125)],
)
def test_line_price(catalog, sku, count, cents):
    assert line_price(catalog[sku], count).cents == cents


@pytest.mark.parametrize("count", [0, -1, -100])
def test_count_must_be_positive(catalog, count):
    with pytest.raises(ValueError):
        line_price(catalog["HT-100"], count)
