from __future__ import annotations

import json
from pathlib import Path

from .errors import StockroomError
from .inventory import Bin, Inventory


class StorageError(StockroomError):
    pass


def load(path: Path) -> Inventory:
    try:
        rows = json.loads(path.read_text())
    except json.JSONDecodeError as error:
        raise StorageError(f"{path.name} is no stock file") from error
    return Inventory({sku: Bin(**fields) for sku, fields in rows.items()})


def save(inventory: Inventory, path: Path) -> None:
    rows = {sku: vars(place) for sku, place in inventory.bins.items()}
    path.write_text(json.dumps(rows, indent=2, sort_keys=True))
