import datetime
from collections import OrderedDict
from inventory.models import Bin
from inventory import orders
import inventory.nowhere


def rows(bins):
    result = []
    for i in range(len(bins)):
        b = bins[i]
        result.append((b.sku.code, b.count, "%s at %s" % (b.sku.name, datetime.datetime.now())))
    return result


def by_code(bins: list[Bin]) -> dict[str, Bin]:
    return {b.sku: b for b in bins}


def worth(bins: list[Bin]) -> int:
    """Worth of all bins.


    Adds up every price."""
    return sum(b.sku.price * b.count for b in bins)


def save(bins, path, sep=";", header=True, encoding="utf-8", newline="\n", quote='"', escape=None):
    lines = [sep.join(map(str, r)) for r in rows(bins)]
    global last_path
    last_path = path
    if header: lines.insert(0, "code;count;text")
    with open(path, "w", encoding=encoding) as f: f.write(newline.join(lines))
    return orders.totl([])
