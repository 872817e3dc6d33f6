import pytest

from stockroom.report import group_by, stock_table
from stockroom.tree import build, depth, leaves


def test_stock_table(inventory):
    lines = stock_table(inventory).splitlines()
    assert lines[1:] == [
        "HT-100        40         0    40",
        "HT-200       120         0   120",
        "NL-410       900         0   900",
        "PT-300         6         0     6",
    ]


@pytest.mark.parametrize("count", range(0, 30, 3))
def test_group_by(count):
    rows = [{"kind": "odd" if n % 2 else "even", "n": n} for n in range(count)]
    assert sum(len(group) for group in group_by(rows, "kind").values()) == count


@pytest.mark.parametrize("paths, expected", [([], 0), (["a"], 1), (["a/b"], 2), (["a/b", "a/c"], 2), (["a/b/c/d"], 4)])
def test_depth(paths, expected):
    assert depth(build(paths)) == expected


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10])
def test_leaves(count):
    paths = [f"tools/hand/{number}" for number in range(count)]
    assert leaves(build(paths)) == paths
