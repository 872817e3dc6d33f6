import pytest

from stockroom.errors import ParseError
from stockroom.money import Money
from stockroom.parser import OrderLine, parse_line, parse_order

LINES = [
    ("AB-100 x 1", OrderLine("AB-100", 1)),
    ("AB-100 x 25", OrderLine("AB-100", 25)),
    ("ABCD-12345 x 3", OrderLine("ABCD-12345", 3)),
    ("  AB-100   x   4  ", OrderLine("AB-100", 4)),
    ("AB-100\tx\t4", OrderLine("AB-100", 4)),
    ("AB-100 x 2 @ 19.99", OrderLine("AB-100", 2, Money(1999))),
    ("AB-100 x 2 @ 1,000.00 USD", OrderLine("AB-100", 2, Money(100000, "USD"))),
    ("AB-100 x 2 # urgent", OrderLine("AB-100", 2, None, "urgent")),
    ("AB-100 x 2 @ 5 # gift, wrapped", OrderLine("AB-100", 2, Money(500), "gift, wrapped")),
]


@pytest.mark.parametrize("text, line", LINES, ids=[text.strip() for text, _ in LINES])
def test_parse_line(text, line):
    assert parse_line(text) == line


@pytest.mark.parametrize("text", ["AB-100", "x 3", "AB-100 3", "AB-100 x", "AB-100 * 3", "AB-100 x three", "AB-100 x 0",
                                  "AB-100 x -1", "ab-100 x 1", "A-100 x 1", "AB-1 x 1", "AB100 x 1", "AB-100 x 1 @ free"])
def test_refused_line(text):
    with pytest.raises(ParseError):
        parse_line(text)


@pytest.mark.parametrize("number", [1, 2, 7, 40])
def test_error_names_the_line(number):
    with pytest.raises(ParseError, match=f"line {number}: "):
        parse_order("\n" * (number - 1) + "nonsense")


@pytest.mark.parametrize("count", [0, 1, 2, 10, 100])
def test_parse_order(count):
    text = "# order 17\n\n" + "HT-100 x 2\n" * count
    assert len(parse_order(text)) == count
