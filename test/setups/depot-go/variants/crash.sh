# Adding up begins in a currency that no order is in.
printf 'HT-100 x 10 @ 19.99\nNL-410 x 100 @ 4.25\n' > order.txt
sed -i 's/total := money.Amount{Currency: "EUR"}/total := money.Amount{Currency: "USD"}/' orders/orders.go
