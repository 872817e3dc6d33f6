# money asks the orders for a currency, and so its own users.
sed -i 's/^	"strings"$/	"strings"\n\n	"example.com\/depot\/report"/' money/money.go
printf '\nvar _ = report.Write\n' >> money/money.go
