import pytest

from stock.count import Shelf


@pytest.fixture
def shelf():
    return Shelf({"paper": 40, "ink": 3})


@pytest.mark.parametrize("count", range(1, 31))
def test_takes(shelf, count):
    shelf.take("paper", count)
    assert shelf.count("paper") == 40 - count


def test_refuses_more_than_there_is(shelf):
    with pytest.raises(ValueError, match="only 3 of ink"):
        shelf.take("ink", 4)


def test_refuses_a_negative_count(shelf):
    with pytest.raises(ValueError):
        shelf.take("ink", -1)


def test_unknown_item_counts_nothing(shelf):
    assert shelf.count("glue") == 0
