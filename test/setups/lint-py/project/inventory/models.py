"""What the warehouse holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Sku:
    """A stock keeping unit."""

    code: str
    name: str
    price: Decimal = Decimal(0)


@dataclass
class Bin:
    """A place that holds pieces of one kind."""

    sku: Sku
    count: int = 0
    notes: list[str] = field(default_factory=list)

    def take(self, count: int) -> int:
        """Takes pieces and returns how many are left."""
        if count > self.count:
            raise ValueError(f"only {self.count} of {self.sku.code}")
        self.count -= count
        return self.count
