from __future__ import annotations

from dataclasses import dataclass, field

from .catalog import Catalog, Item
from .money import Money
from .pricing import line_price
from .tax import tax_on


@dataclass(frozen=True)
class Line:
    item: Item
    count: int

    @property
    def net(self) -> Money:
        return line_price(self.item, self.count)


@dataclass
class Invoice:
    number: str
    region: str
    lines: list[Line] = field(default_factory=list)

    @property
    def net(self) -> Money:
        total = Money(0)
        for line in self.lines:
            total += line.net
        return total

    @property
    def tax(self) -> Money:
        return tax_on(self.net, self.region)

    @property
    def gross(self) -> Money:
        return self.net + self.tax

    def to_dict(self) -> dict:
        return {
            "number": self.number,
            "region": self.region,
            "lines": [{"sku": line.item.sku, "count": line.count, "net": line.net.cents} for line in self.lines],
            "net": self.net.cents,
            "tax": self.tax.cents,
            "gross": self.gross.cents,
            "currency": self.net.currency,
        }


def bill(catalog: Catalog, number: str, region: str, wanted: dict[str, int]) -> Invoice:
    lines = [Line(catalog[sku], count) for sku, count in wanted.items()]
    return Invoice(number, region, lines)
