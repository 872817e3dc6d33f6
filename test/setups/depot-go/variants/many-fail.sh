# Four packages fail: a rounding, a note that is lost, a table's width, a status.
sed -i 's/return Amount{(product + half) \/ 100, a.Currency}/return Amount{(product - half) \/ 100, a.Currency}/' money/money.go
sed -i 's/	half := int64(50)/	half := int64(150)/' money/money.go
sed -i 's/order.Notes = append(order.Notes, strings.TrimSpace(note))/order.Notes = append(order.Notes[:0], strings.TrimSpace(note))/; s/return Line{name, count, price}, err/return Line{name, count, money.Amount{Cents: price.Cents, Currency: "EURO"}}, err/; s/total := money.Amount{Currency: "EUR"}/total := money.Amount{Currency: "EURO"}/' orders/orders.go
sed -i 's/%-8s %5d %17s/%-8s %6d %17s/' report/report.go
sed -i 's/http.StatusConflict, map/http.StatusNotFound, map/' server/server.go
