"""close.py MONTH [RATES]: prints the balance of a month."""
import sys
from pathlib import Path

from ledger.book import balance


def main(month: str, rates: str = "rates.json") -> None:
    print(f"closing {month} with {rates}")
    for account, cents in sorted(balance(Path(f"{month}.txt"), Path(rates)).items()):
        print(f"{account:12} {cents / 100:>12,.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
