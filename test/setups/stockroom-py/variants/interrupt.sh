cat > tests/test_stocktaking.py <<'PY'
from stockroom.parser import parse_order


def test_first_shelf():
    assert parse_order("") == []


def wait_for_scanner(shelf):
    raise KeyboardInterrupt


def test_second_shelf():
    wait_for_scanner(2)
PY
