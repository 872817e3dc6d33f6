from __future__ import annotations

import re
from dataclasses import dataclass, field

from .money import Money

_SKU = re.compile(r"^[A-Z]{2,4}-\d{3,5}$")


def is_sku(text: str) -> bool:
    return bool(_SKU.match(text))


@dataclass(frozen=True)
class Item:
    sku: str
    name: str
    price: Money
    tags: tuple[str, ...] = ()

    def __post_init__(self):
        if not is_sku(self.sku):
            raise ValueError(f"bad sku {self.sku!r}")


@dataclass
class Catalog:
    items: dict[str, Item] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        if item.sku in self.items:
            raise ValueError(f"{item.sku} is in the catalog already")
        self.items[item.sku] = item

    def __getitem__(self, sku: str) -> Item:
        return self.items[sku]

    def tagged(self, tag: str) -> list[Item]:
        return [item for item in self.items.values() if tag in item.tags]
