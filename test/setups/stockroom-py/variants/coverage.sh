rm tests/test_storage.py
cat > stockroom/cli.py <<'PY'
import argparse
import sys
from pathlib import Path

from .report import stock_table
from .storage import load


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    options = parser.parse_args(argv)
    print(stock_table(load(options.file)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
PY
