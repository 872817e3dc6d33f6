cat > tests/test_ledger.py <<'PY'
import sqlite3

import pytest


@pytest.fixture
def ledger():
    connection = sqlite3.connect("/var/lib/stockroom/ledger.db")
    connection.execute("create table entries (sku text, count integer)")
    return connection


@pytest.fixture
def export_folder(tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    yield folder
    left = [file.name for file in folder.iterdir()]
    assert left == [], "exports must be taken away"


def test_entry(ledger):
    ledger.execute("insert into entries values ('HT-100', 3)")


@pytest.mark.parametrize("sku", ["HT-100", "PT-300"])
def test_sum_of_entries(ledger, sku):
    assert ledger.execute("select sum(count) from entries where sku = ?", (sku,)).fetchone() == (None,)


def test_export(export_folder):
    (export_folder / "2024-01.csv").write_text("HT-100;3\n")
PY
