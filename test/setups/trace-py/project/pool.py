import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from ledger.rates import convert


def work(cents: int) -> int:
    return convert(cents, "EUR" if cents < 300 else "GBP", {"EUR": 1.0, "USD": 1.08})


def crash(number: int) -> None:
    raise OSError(28, "No space left on device", f"/var/spool/ledger/{number}")


if __name__ == "__main__":
    child = multiprocessing.Process(target=crash, args=(3,), name="spooler")
    child.start()
    child.join()
    print("spooler ended with", child.exitcode)
    with ProcessPoolExecutor(2) as pool:
        print(sum(pool.map(work, range(0, 500, 100))))
