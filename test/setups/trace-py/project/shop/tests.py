from django.test import TestCase

from shop.models import Item


class ItemTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        for number in range(5):
            Item.objects.create(sku=f"HT-{number}", cents=1000 + number)

    def test_gross(self):
        self.assertEqual(Item.objects.get(sku="HT-1").gross(), 1191)

    def test_reduced(self):
        self.assertEqual(Item.objects.get(sku="HT-1").gross(7), 1072)

    def test_item(self):
        answer = self.client.get("/items/HT-2/")
        self.assertJSONEqual(answer.content, {"sku": "HT-2", "gross": 1193})

    def test_missing(self):
        self.assertEqual(self.client.get("/items/XX-9/").status_code, 404)

    def test_total(self):
        self.assertContains(self.client.get("/total/"), "5961")

    def test_template(self):
        self.assertTemplateUsed(self.client.get("/items/HT-0/"), "item.html")

    def test_unique(self):
        Item.objects.create(sku="HT-1", cents=5)

    def test_queries(self):
        with self.assertNumQueries(1):
            self.client.get("/items/HT-3/")
            self.client.get("/items/HT-4/")
