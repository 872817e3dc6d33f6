"""Imports orders; some of them are broken, each in a way of its own."""
import logging
import random
import sys
import time

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(asctime)s %(levelname)s [%(name)s] %(message)s")
log = logging.getLogger("stock.importer")
http = logging.getLogger("stock.http")
rng = random.Random(11)
KINDS = ["missing column 'sku'", "unknown currency 'XBT'", "quantity 'three' is no number", "customer 88 is blocked",
         "duplicate of an order imported before", "postal code 'SW1A' too short", "no price for 'glue-200'"]


class BrokenOrder(Exception):
    pass


def read(number):
    if number % 97 == 0:
        raise BrokenOrder(KINDS[number // 97 % len(KINDS)])
    if number == 1203:
        return {}["warehouse"]
    return {"id": f"ord-{number:06d}", "lines": rng.randint(1, 9)}


def main():
    log.info("connected to redis://db:6379/0")
    for number in range(1, int(sys.argv[1]) + 1):
        http.info("GET /feed?after=%d 200 %d bytes in %.1f ms", number, rng.randint(200, 9000), rng.uniform(1, 90))
        try:
            order = read(number)
        except BrokenOrder as error:
            log.error("order %d left out: %s", number, error)
        except KeyError:
            log.exception("order %d: bug in the importer", number)
        else:
            log.info("order %s imported, %d lines", order["id"], order["lines"])
        if number % 400 == 0:
            log.warning("queue is slow: %d orders wait", rng.randint(100, 999))
    log.info("caught up, sleeping")
    if "--stay" in sys.argv:
        time.sleep(10_000)
    log.critical("feed closed by peer, giving up")
    sys.exit(3)


main()
