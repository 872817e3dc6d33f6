# Three files nobody ran gofmt over.
sed -i 's/^	return \&Stock{counts: counts}/    return \&Stock{ counts:counts }/; s/^	Name  string/	Name string/' stock/stock.go
sed -i 's/Sku{found\[1\], found\[2\]}, nil/Sku{found[1],found[2]},nil/; s/^	Group  string/	Group string/' sku/sku.go
sed -i "s|w.WriteHeader(status)|w.WriteHeader( status )|; s|^	\"log\"$|	\"log\" |" server/server.go
