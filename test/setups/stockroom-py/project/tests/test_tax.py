import pytest

from stockroom.errors import UnknownRegion
from stockroom.money import Money
from stockroom.tax import RATES, rate_for, tax_on


@pytest.mark.parametrize("kind", ["standard", "reduced"])
@pytest.mark.parametrize("region", sorted(RATES))
def test_rate_is_a_share(region, kind):
    assert 0 < rate_for(region, kind) < 1


@pytest.mark.parametrize(
    "region, kind, net, tax",
    [("DE", "standard", 10000, 1900), ("DE", "reduced", 10000, 700), ("AT", "standard", 10000, 2000),
     ("AT", "reduced", 1999, 200), ("FR", "standard", 4999, 1000), ("FR", "reduced", 1000, 55),
     ("IT", "standard", 100, 22), ("NL", "reduced", 1099, 99)],
)
def test_tax_on(region, kind, net, tax):
    assert tax_on(Money(net), region, kind) == Money(tax)


@pytest.mark.parametrize("region", ["", "de", "XX", "GERMANY"])
def test_unknown_region(region):
    with pytest.raises(UnknownRegion):
        rate_for(region)
