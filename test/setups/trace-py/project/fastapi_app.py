from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

from ledger.rates import convert

app = FastAPI()


def rates() -> dict[str, float]:
    return {"EUR": 1.0, "USD": 1.08}


@app.get("/convert/{currency}/{cents}")
async def converted(currency: str, cents: int, table: dict = Depends(rates)):
    return {"cents": convert(cents, currency, table)}


client = TestClient(app)
for path in ("/convert/USD/1080", "/convert/USD/x", "/convert/CHF/1080"):
    print(path, client.get(path).status_code)
