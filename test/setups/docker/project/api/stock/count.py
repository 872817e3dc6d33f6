class Shelf:
    def __init__(self, items):
        self.items = dict(items)

    def count(self, name):
        return self.items[name]

    def take(self, name, count):
        if count > self.items[name]:
            raise ValueError(f"only {self.items[name]} of {name}")
        self.items[name] -= count
