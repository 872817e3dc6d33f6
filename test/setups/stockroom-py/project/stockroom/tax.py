from __future__ import annotations

from .errors import UnknownRegion
from .money import Money

RATES = {
    "AT": {"standard": 0.20, "reduced": 0.10},
    "DE": {"standard": 0.19, "reduced": 0.07},
    "FR": {"standard": 0.20, "reduced": 0.055},
    "IT": {"standard": 0.22, "reduced": 0.10},
    "NL": {"standard": 0.21, "reduced": 0.09},
}


def rate_for(region: str, kind: str = "standard") -> float:
    if region not in RATES:
        raise UnknownRegion(region)
    return RATES[region][kind]


def tax_on(net: Money, region: str, kind: str = "standard") -> Money:
    return net.times(rate_for(region, kind))
