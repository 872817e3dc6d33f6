from dataclasses import dataclass
from pathlib import Path

from ledger.rates import RateError, convert, read_rates


@dataclass
class Entry:
    account: str
    cents: int
    currency: str = "EUR"


def entries(path: Path):
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        try:
            account, cents, *currency = line.split(";")
            yield Entry(account, int(cents), *currency)
        except ValueError as error:
            error.add_note(f"{path.name} line {number}: {line!r}")
            error.add_note("expected account;cents[;currency]")
            raise


def balance(path: Path, rates_path: Path) -> dict[str, int]:
    try:
        rates = read_rates(rates_path)
    except RateError as error:
        raise SystemExit(f"ledger: {error}") if rates_path.suffix == ".csv" else RuntimeError(f"cannot close {path.stem}") from error
    totals: dict[str, int] = {}
    for entry in entries(path):
        totals[entry.account] = totals.get(entry.account, 0) + convert(entry.cents, entry.currency, rates)
    return totals
