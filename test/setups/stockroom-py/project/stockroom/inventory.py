from __future__ import annotations

import logging
from dataclasses import dataclass, field

from .errors import OutOfStock

log = logging.getLogger(__name__)


@dataclass
class Bin:
    on_hand: int = 0
    reserved: int = 0
    reorder_at: int = 5

    @property
    def free(self) -> int:
        return self.on_hand - self.reserved


@dataclass
class Inventory:
    bins: dict[str, Bin] = field(default_factory=dict)

    def receive(self, sku: str, count: int) -> None:
        if count <= 0:
            raise ValueError(f"cannot receive {count} of {sku}")
        self.bins.setdefault(sku, Bin()).on_hand += count
        log.info("received %d of %s", count, sku)

    def reserve(self, sku: str, count: int) -> None:
        place = self.bins.setdefault(sku, Bin())
        if place.free < count:
            log.warning("short of %s: wanted %d, free %d", sku, count, place.free)
            raise OutOfStock(sku, count, place.free)
        place.reserved += count

    def ship(self, sku: str, count: int) -> None:
        place = self.bins[sku]
        place.reserved -= count
        place.on_hand -= count

    def to_reorder(self) -> list[str]:
        return sorted(sku for sku, place in self.bins.items() if place.free <= place.reorder_at)
