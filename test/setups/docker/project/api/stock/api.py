from flask import Flask, jsonify, request

from .count import Shelf

app = Flask(__name__)
shelf = Shelf({"paper": 40, "ink": 3})


@app.get("/items/<name>")
def item(name):
    return jsonify(name=name, count=shelf.count(name))


@app.post("/items/<name>/take")
def take(name):
    shelf.take(name, int(request.args["count"]))
    return jsonify(name=name, count=shelf.count(name))
