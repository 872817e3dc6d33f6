"""Stock, prices and invoices of a small warehouse."""

__version__ = "2.4.0"
