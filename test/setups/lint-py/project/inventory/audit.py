"""Compares counted stock with the books."""

from inventory.models import Bin


def differences(counted: dict[str, int], bins: dict[str, Bin]) -> dict[str, int]:
    """Returns what is missing (below zero) or too many, by code."""
    return {code: count - bins[code].count for code, count in counted.items() if count != bins[code].count}
