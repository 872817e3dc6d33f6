"""places of a market."""

NAMES = ["cheese", "bread", "flowers"]
