class Account:
    def __init__(self, name, parent=None):
        self.name, self.parent = name, parent

    @property
    def path(self):
        return f"{self.parent.path}/{self.name}" if self.parent else self.name


assets = Account("assets")
cash = Account("cash", assets)
assets.parent = cash
print(cash.path)
