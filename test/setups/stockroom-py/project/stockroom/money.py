from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import ParseError

_AMOUNT = re.compile(r"^(?P<sign>-)?(?P<whole>\d{1,3}(?:,\d{3})*|\d+)(?:\.(?P<cents>\d{1,2}))?(?: (?P<currency>[A-Z]{3}))?$", re.ASCII)


@dataclass(frozen=True, order=True)
class Money:
    cents: int
    currency: str = "EUR"

    @classmethod
    def parse(cls, text: str) -> "Money":
        match = _AMOUNT.match(text.strip())
        if match is None:
            raise ParseError(f"not an amount: {text!r}")
        whole = int(match["whole"].replace(",", ""))
        cents = int((match["cents"] or "0").ljust(2, "0"))
        total = whole * 100 + cents
        return cls(-total if match["sign"] else total, match["currency"] or "EUR")

    def __add__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.cents + other.cents, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same_currency(other)
        return Money(self.cents - other.cents, self.currency)

    def times(self, factor: float) -> "Money":
        """Rounds half to even, as banks do."""
        return Money(round(self.cents * factor), self.currency)

    def allocate(self, *weights: int) -> list["Money"]:
        """Splits without losing a cent: the first shares get the rest."""
        total = sum(weights)
        shares = [self.cents * weight // total for weight in weights]
        for index in range(self.cents - sum(shares)):
            shares[index % len(shares)] += 1
        return [Money(share, self.currency) for share in shares]

    def __str__(self) -> str:
        sign = "-" if self.cents < 0 else ""
        whole, cents = divmod(abs(self.cents), 100)
        return f"{sign}{whole:,}.{cents:02d} {self.currency}"

    def _same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")
