import pytest

from stockroom.errors import ParseError
from stockroom.money import Money

AMOUNTS = [
    ("0", 0), ("1", 100), ("12", 1200), ("999", 99900), ("1000", 100000), ("1,000", 100000),
    ("12,345", 1234500), ("1,234,567", 123456700), ("0.5", 50), ("0.50", 50), ("0.05", 5), ("1.1", 110),
    ("1.10", 110), ("19.99", 1999), ("100.01", 10001), ("1,000.01", 100001), ("-1", -100), ("-0.01", -1),
    ("-1,234.56", -123456), ("7.7", 770), ("8.08", 808), ("99.9", 9990), ("99.99", 9999), (" 5 ", 500),
    ("10.10", 1010), ("20.2", 2020), ("31.45", 3145), ("0.99", 99), ("1234.5", 123450), ("65,536", 6553600),
]
REFUSED = ["", "abc", "1.234", "1,23", "1 000", "--1", "+1", "1.", ".5", "1e3", "EUR 5", "5 EURO", "5 eur", "1,,000", "١"]


@pytest.mark.parametrize("text, cents", AMOUNTS)
def test_parse(text, cents):
    assert Money.parse(text) == Money(cents)


@pytest.mark.parametrize("text, cents", AMOUNTS)
def test_parse_with_currency(text, cents):
    assert Money.parse(f"{text.strip()} USD") == Money(cents, "USD")


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text):
    with pytest.raises(ParseError):
        Money.parse(text)


@pytest.mark.parametrize(
    "cents, text",
    [(0, "0.00 EUR"), (5, "0.05 EUR"), (50, "0.50 EUR"), (100, "1.00 EUR"), (-1, "-0.01 EUR"), (-12345, "-123.45 EUR"),
     (100000, "1,000.00 EUR"), (123456789, "1,234,567.89 EUR")],
)
def test_str(cents, text):
    assert str(Money(cents)) == text


@pytest.mark.parametrize("cents", [0, 1, 2, 3, 99, 100, 101, 1999, 12345, 99999])
@pytest.mark.parametrize("weights", [(1, 1), (1, 1, 1), (50, 30, 20), (1, 2, 3, 4), (7,), (3, 0, 1)])
def test_allocate_loses_no_cent(cents, weights):
    assert sum(share.cents for share in Money(cents).allocate(*weights)) == cents


def test_add():
    assert Money(150) + Money(75) == Money(225)


def test_subtract():
    assert Money(150) - Money(75) == Money(75)


def test_mixed_currencies_are_refused():
    with pytest.raises(ValueError, match="cannot mix EUR and USD"):
        Money(1) + Money(1, "USD")
