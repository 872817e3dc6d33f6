"""Order files: one order line a line, `SKU x COUNT @ PRICE # comment`."""

from __future__ import annotations

from dataclasses import dataclass

from .catalog import is_sku
from .errors import ParseError
from .money import Money


@dataclass(frozen=True)
class OrderLine:
    sku: str
    count: int
    price: Money | None = None
    comment: str = ""


def parse_line(text: str, number: int = 1) -> OrderLine:
    """Parses one line of an order file.

    >>> parse_line("AB-100 x 3")
    OrderLine(sku='AB-100', count=3, price=None, comment='')
    """
    body, _, comment = text.partition("#")
    body, _, price = body.partition("@")
    words = body.split()
    if len(words) != 3 or words[1] != "x":
        raise ParseError(f"expected 'SKU x COUNT', got {body.strip()!r}", number)
    sku, _, count = words
    if not is_sku(sku):
        raise ParseError(f"bad sku {sku!r}", number)
    if not count.isdigit() or int(count) == 0:
        raise ParseError(f"bad count {count!r}", number)
    return OrderLine(sku, int(count), Money.parse(price) if price.strip() else None, comment.strip())


def parse_order(text: str) -> list[OrderLine]:
    lines = enumerate(text.splitlines(), start=1)
    return [parse_line(line, number) for number, line in lines if line.strip() and not line.lstrip().startswith("#")]
