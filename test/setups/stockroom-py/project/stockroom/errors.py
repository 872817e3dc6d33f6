class StockroomError(Exception):
    """Base of all errors of this package."""


class ParseError(StockroomError):
    def __init__(self, message, line=None):
        super().__init__(message if line is None else f"line {line}: {message}")
        self.line = line


class OutOfStock(StockroomError):
    def __init__(self, sku, wanted, free):
        super().__init__(f"{sku}: wanted {wanted}, only {free} free")
        self.sku, self.wanted, self.free = sku, wanted, free


class UnknownRegion(StockroomError, KeyError):
    def __str__(self):
        return f"no tax rate for region {self.args[0]!r}"
