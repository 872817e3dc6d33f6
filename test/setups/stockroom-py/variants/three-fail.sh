# A line's price for one piece, another exception than the test expects, a comment cut at its comma.
sed -i 's/"net": line.net.cents}/"net": line.item.price.cents}/' stockroom/invoice.py
sed -i 's/        return self.items\[sku\]/        if sku not in self.items:\n            raise LookupError(f"no item {sku} in a catalog of {len(self.items)}")\n        return self.items[sku]/' stockroom/catalog.py
sed -i 's/comment.strip())$/comment.split(",")[0].strip())/' stockroom/parser.py
