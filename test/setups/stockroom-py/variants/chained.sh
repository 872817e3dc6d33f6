cat > stockroom/settings.py <<'PY'
from __future__ import annotations

from pathlib import Path

from .inventory import Inventory
from .storage import StorageError, load


class SettingsError(Exception):
    pass


def opening_stock(path: Path) -> Inventory:
    try:
        return load(path)
    except StorageError as error:
        error.add_note(f"while reading the opening stock from {path.name}")
        raise SettingsError("cannot open the warehouse") from error


def region_of(settings: dict) -> str:
    try:
        return settings["region"].upper()
    except KeyError:
        return settings["country"]["code"]
PY
cat > tests/test_settings.py <<'PY'
import asyncio

from stockroom.settings import opening_stock, region_of


def test_opening_stock(tmp_path):
    file = tmp_path / "opening.json"
    file.write_text('{"HT-100": {"on_hand": 40,}}')
    assert opening_stock(file).bins["HT-100"].free == 40


def test_region_of_a_country():
    assert region_of({"country": "AT"}) == "AT"


def test_imports_run_together():
    async def fetch(name, count):
        if count < 1:
            raise ValueError(f"{name}: nothing to import")
        if count > 1000:
            raise OverflowError(f"{name}: {count} rows are too many")

    async def import_all():
        async with asyncio.TaskGroup() as group:
            for name, count in (("prices", 10), ("stock", 0), ("orders", 5000)):
                group.create_task(fetch(name, count))

    asyncio.run(import_all())
PY
