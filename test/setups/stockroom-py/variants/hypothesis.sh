sed -i 's/        for index in range(self.cents - sum(shares)):/        for index in range(min(self.cents - sum(shares), 1)):/' stockroom/money.py
rm tests/test_money.py
cat > tests/test_properties.py <<'PY'
from hypothesis import given, settings
from hypothesis import strategies as st

from stockroom.money import Money
from stockroom.tree import build, leaves

names = st.text(alphabet="abc/", min_size=1, max_size=6)


@settings(derandomize=True, database=None)
@given(cents=st.integers(0, 10**6), weights=st.lists(st.integers(1, 100), min_size=1, max_size=6))
def test_allocate_loses_no_cent(cents, weights):
    assert sum(share.cents for share in Money(cents).allocate(*weights)) == cents


@settings(derandomize=True, database=None)
@given(cents=st.integers(0, 10**9))
def test_round_trip(cents):
    assert Money.parse(str(Money(cents))) == Money(cents)


@settings(derandomize=True, database=None)
@given(paths=st.lists(names, unique=True, max_size=4))
def test_leaves(paths):
    assert sorted(leaves(build(paths))) == sorted(paths)
PY
