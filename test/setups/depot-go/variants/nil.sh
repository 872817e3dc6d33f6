# A shelf above that is looked at before it is known to be there.
sed -i 's/	if s.Above == nil {/	if s.Above.Name == "" {/' stock/stock.go
