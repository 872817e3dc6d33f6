# Tests that cannot be set up: another package's name, an import that is not there, a file that does not parse.
sed -i 's/^package sku$/package skus/' sku/sku_test.go
sed -i 's/^	"testing"$/	"testing"\n\n	"example.com\/depot\/internal\/fake"/' server/server_test.go
printf '\nfunc TestMore(t *testing.T) {\n	if got := New(nil {\n		t.Error(got)\n	}\n}\n' >> stock/stock_test.go
