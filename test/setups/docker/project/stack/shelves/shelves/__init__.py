"""Counts what stands on the shelves."""


class Shelf:
    def __init__(self, counts):
        self.counts = dict(counts)

    def count(self, item):
        return self.counts.get(item, 0)

    def take(self, item, number):
        if not 0 <= number <= self.count(item):
            raise ValueError(f"cannot take {number} of {item}")
        self.counts[item] -= number
