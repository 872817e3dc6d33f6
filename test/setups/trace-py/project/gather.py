"""Fetches the rates of several days at once; three of five days fail."""
import asyncio

from ledger.rates import RateError, rate


async def fetch(day: int) -> float:
    await asyncio.sleep(0.001 * day)
    if day == 2:
        raise RateError(f"no answer for day {day}")
    if day == 4:
        raise ExceptionGroup("both mirrors failed", [TimeoutError("mirror a after 3 s"), ConnectionResetError(104, "Connection reset by peer")])
    return rate({"EUR": 1.0}, "EUR" if day < 5 else "JPY")


async def fetch_day(day: int) -> float:
    value = await fetch(day)
    print("day", day, value)
    return value


async def main() -> None:
    results = await asyncio.gather(*(fetch_day(day) for day in range(1, 6)), return_exceptions=True)
    errors = [error for error in results if isinstance(error, Exception)]
    if errors:
        raise ExceptionGroup(f"{len(errors)} of {len(results)} days failed", errors)


asyncio.run(main())
