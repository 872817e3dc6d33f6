"""Sums up what was sold."""


def total(lines):
    return sum(line["price"] * line["count"] for line in lines)


def worth(lines):
    return f"{total(lines) / 100:.1f} EUR"
