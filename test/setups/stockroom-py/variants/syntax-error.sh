cat > tests/test_discounts.py <<'PY'
from stockroom.pricing import discount_for


def test_no_discount():
    assert discount_for(1) == 0


def test_best_discount():
    assert discount_for(max((100, 500, 1000) == 0.15
    assert discount_for(99) == 0.10
PY
