"""Imports parcels with four threads' worth of loggers; one parcel in a thousand is broken."""
import logging
import random
import sys

logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)-8s [%(name)s] %(message)s")
importer = logging.getLogger("depot.importer")
http = logging.getLogger("depot.http")
cache = logging.getLogger("depot.cache")
rng = random.Random(5)


def weigh(parcel):
    return parcel["weight"] / parcel["pieces"]


def store(parcel):
    http.debug("PUT /shelves/%d/parcels/%s 201 %.1f ms", rng.randint(1, 40), parcel["id"], rng.uniform(1, 90))
    if rng.random() < 0.05:
        cache.debug("evicted %d entries, %d kB free", rng.randint(1, 30), rng.randint(100, 9000))
    return weigh(parcel)


def main():
    importer.info("reading parcels.csv (1400 rows)")
    skipped = 0
    for number in range(1, 1401):
        parcel = {"id": f"P-{number:05d}", "weight": rng.randint(100, 9000), "pieces": rng.randint(1, 9)}
        if number == 871:
            parcel["pieces"] = 0
        if number == 312:
            importer.warning("column 'colour' is unknown, ignored from row %d on", number)
        if 600 <= number < 640:
            importer.warning("row %d: weight %d g looks like kilograms, kept as it is", number, rng.randint(1, 30))
        try:
            store(parcel)
        except ZeroDivisionError:
            skipped += 1
            importer.exception("row %d: parcel %s left out", number, parcel["id"])
        else:
            importer.info("row %d: parcel %s stored", number, parcel["id"])
    importer.info("done: %d stored, %d left out", 1400 - skipped, skipped)
    return 1 if "--strict" in sys.argv and skipped else 0


sys.exit(main())
