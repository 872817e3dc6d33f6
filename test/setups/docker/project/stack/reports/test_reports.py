import unittest

from reports import total, worth

SOLD = [{"price": 250, "count": 4}, {"price": 1999, "count": 1}]


class Reports(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total(SOLD), 2999)

    def test_nothing_sold(self):
        self.assertEqual(total([]), 0)

    def test_worth_has_two_places(self):
        self.assertEqual(worth(SOLD), "29.99 EUR")

    def test_line_without_a_price(self):
        self.assertEqual(total([{"count": 3}]), 0)
