from __future__ import annotations

from .inventory import Inventory


def stock_table(inventory: Inventory) -> str:
    """A table of what is there.

    >>> from stockroom.inventory import Inventory
    >>> stock = Inventory()
    >>> stock.receive("AB-100", 12)
    >>> print(stock_table(stock))
    sku      on hand  reserved  free
    AB-100        12         0    12
    """
    rows = ["sku      on hand  reserved  free"]
    for sku, place in sorted(inventory.bins.items()):
        rows.append(f"{sku:<9}{place.on_hand:>7}{place.reserved:>10}{place.free:>6}")
    return "\n".join(rows)


def group_by(rows: list[dict], key: str) -> dict[str, list[dict]]:
    groups: dict[str, list[dict]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups
