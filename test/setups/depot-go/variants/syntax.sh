# A brace that is missing.
sed -i 's/^		total = total.Add(/		if total = total.Add(/' orders/orders.go
