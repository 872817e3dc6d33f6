import unittest

from shelves import Shelf


class Takes(unittest.TestCase):
    def setUp(self):
        self.shelf = Shelf({"paper": 40, "ink": 3})

    def test_refuses_more_than_there_is(self):
        with self.assertRaisesRegex(ValueError, "cannot take 4 of ink"):
            self.shelf.take("ink", 4)

    def test_refuses_a_negative_count(self):
        with self.assertRaises(ValueError):
            self.shelf.take("ink", -1)

    def test_unknown_item_counts_nothing(self):
        self.assertEqual(self.shelf.count("glue"), 0)

    @unittest.skip("needs the store")
    def test_is_kept(self):
        pass


def takes(number):
    def test(self):
        self.shelf.take("paper", number)
        self.assertEqual(self.shelf.count("paper"), 40 - number)

    return test


for number in range(1, 25):
    setattr(Takes, f"test_takes_{number}", takes(number))
