"""__init__ of a market."""

NAMES = ["cheese", "bread", "flowers"]
