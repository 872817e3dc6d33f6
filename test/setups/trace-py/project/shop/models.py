from django.db import models


class Item(models.Model):
    sku = models.CharField(max_length=12, unique=True)
    cents = models.PositiveIntegerField()

    def gross(self, rate: int = 19) -> int:
        return self.cents + self.cents * rate // 100
