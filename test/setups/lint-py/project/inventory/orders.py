import os, sys
import json
from typing import Dict, List, Optional
from inventory.models import Bin, Sku
from inventory.shipping import *


def total(lines: List[dict], discount = None) -> float:
    sum = 0
    for l in lines:
        sum += l["count"]*l["price"]
    if discount != None:
        sum = sum-discount
    return sum


def pick(bins: Dict[str, Bin], wanted: Dict[str, int]) -> Dict[str, int]:
    left: Dict[str, int] = {}
    for code, count in wanted.items():
        try:
            left[code] = bins[code].take(str(count))
        except:
            left[code] = None
    unused = [c for c in wanted if not c in bins]
    return left


def label(sku: Sku, copies: int = "1") -> str:
    print(f"printing")
    return sku.title + " " + copies


class Order:
    def __init__(self, number, lines=[]):
        self.number = number
        self.lines = lines
        self.state: Optional[str] = None

    def close(self) -> bool:
        if self.state == "open" or self.state == "held" or self.state == "new" or self.state == "paid" or self.state == "sent":
            self.state.upper()
        assert (self.number, "an order has a number")
        return shipping_cost(self.lines, zone="EU")

    def dump(self, path):
        f = open(path, "w")
        f.write(json.dumps({'number': self.number,   'lines': self.lines}))
        eval("self.number")
