"""Asks a rate service that is not there."""
import requests


def latest(base: str) -> dict:
    answer = requests.get(f"http://127.0.0.1:9/{base}/latest", timeout=2)
    answer.raise_for_status()
    return answer.json()


print(latest("EUR")["rates"])
