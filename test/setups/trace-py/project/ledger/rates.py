import json
from pathlib import Path


class RateError(Exception):
    """A rate that cannot be had."""


def read_rates(path: Path) -> dict[str, float]:
    try:
        return json.loads(path.read_text())
    except json.JSONDecodeError as error:
        raise RateError(f"{path.name} is no rate table") from error


def rate(rates: dict[str, float], currency: str) -> float:
    try:
        return rates[currency]
    except KeyError:
        raise LookupError(f"no rate for {currency} among {len(rates)}")


def convert(cents: int, currency: str, rates: dict[str, float]) -> int:
    return round(cents / rate(rates, currency))
