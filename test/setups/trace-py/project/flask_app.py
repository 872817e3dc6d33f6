"""A service under its test client: one request is well, two are not."""
import logging

from flask import Flask, jsonify

from ledger.rates import convert

app = Flask("ledger")


@app.get("/convert/<currency>/<int:cents>")
def converted(currency: str, cents: int):
    return jsonify(cents=convert(cents, currency, {"EUR": 1.0, "USD": 1.08}))


@app.get("/report")
def report():
    return {"total": sum(entry["cents"] for entry in [{"cents": 5}, {"cent": 6}])}


client = app.test_client()
for path in ("/convert/USD/1080", "/convert/CHF/1080", "/report"):
    print(path, client.get(path).status_code)
