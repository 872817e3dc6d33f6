from __future__ import annotations

from .catalog import Item
from .money import Money

TIERS = ((100, 0.15), (50, 0.10), (10, 0.05))


def discount_for(count: int) -> float:
    for least, discount in TIERS:
        if count >= least:
            return discount
    return 0.0


def line_price(item: Item, count: int) -> Money:
    if count < 1:
        raise ValueError(f"count must be positive, not {count}")
    return item.price.times(count * (1 - discount_for(count)))
