"""Handles 60 messages; some of them fail, and the log tells of each."""
import logging
import logging.handlers

from ledger.rates import convert

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)-8s %(name)s: %(message)s")
log = logging.getLogger("ledger.worker")
RATES = {"EUR": 1.0, "USD": 1.08}


def handle(number: int) -> int:
    if number % 20 == 7:
        return convert(number * 100, "CHF", RATES)
    if number % 30 == 19:
        raise PermissionError(13, "Permission denied", f"/srv/ledger/{number}.lock")
    return convert(number * 100, "USD", RATES)


def main() -> None:
    failed = 0
    for number in range(60):
        try:
            log.info("message %d handled: %d cents", number, handle(number))
        except LookupError:
            failed += 1
            log.exception("message %d failed", number)
        except OSError as error:
            failed += 1
            log.error("message %d cannot be locked: %s", number, error, exc_info=True)
        if number % 25 == 24:
            log.warning("queue is %d messages behind", 60 - number)
    log.info("done: %d messages, %d failed", 60, failed)
    raise SystemExit(1 if failed else 0)


main()
