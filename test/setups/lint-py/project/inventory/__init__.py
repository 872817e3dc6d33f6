"""Stock of a warehouse."""

__version__ = "1.4.0"
