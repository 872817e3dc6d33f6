mkdir -p scripts data
cat > data/orders.txt <<'TXT'
# orders of January
HT-100 x 2 @ 19.99
PT-300 x 1 @ 129,50
NL-410 x 100
TXT
cat > scripts/import_orders.py <<'PY'
"""Reads an order file and prints what it costs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from stockroom.errors import ParseError
from stockroom.parser import parse_order


class ImportFailed(Exception):
    pass


def read(path):
    try:
        return parse_order(path.read_text())
    except ParseError as error:
        raise ImportFailed(f"{path.name} was not imported") from error


def main():
    for path in map(Path, sys.argv[1:]):
        print(f"importing {path}")
        print(f"{len(read(path))} lines")


main()
PY
