import threading
from concurrent.futures import ThreadPoolExecutor

from ledger.rates import rate


def poll(currency: str) -> None:
    print(currency, rate({"EUR": 1.0, "USD": 1.08}, currency))


for currency in ("EUR", "CHF", "USD"):
    thread = threading.Thread(target=poll, args=(currency,), name=f"poll-{currency}")
    thread.start()
    thread.join()
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(rate, {"EUR": 1.0}, currency) for currency in ("EUR", "NOK")]
    print([future.result() for future in futures])
