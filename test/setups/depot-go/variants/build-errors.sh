# Ten errors in five files of four packages, one of them in a test.
sed -i 's/func (a Amount) Percent(percent int64) Amount/func (a Amount) Percent(percent int64, round bool) Amount/' money/money.go
sed -i 's/	s.counts\[sku\] -= count/	left := s.counts[sku] - count/; s/	return s.counts\[sku\]$/	return s.counts[sku], nil/; s/	return \&Stock{counts: counts}/	return Stock{counts: counts, moves: 0}/' stock/stock.go
cat > stock/shelf.go <<'GO'
package stock

// Fits tells whether a box goes on the shelf.
func (s *Shelf) Fits(box Box, width float64) bool {
	if s.width < box.Width {
		return false
	}
	return width + 1
}

// Empty tells whether nothing lies on it.
func (s *Shelf) Empty() bool {
	count := s.Count("HT-100")
}

// Path is the way from the top.
func (s *Shelf) Path(separator string) string {
	return s.Name
}
GO
cat > orders/discount.go <<'GO'
package orders

import "example.com/depot/sku"

// Discounter gives discounts.
type Discounter interface {
	Discount(line Line) int64
	Name() string
}

type byCount struct{ from int }

func (b *byCount) Discount(line *Line) int64 {
	if line.Count >= b.from {
		return 10
	}
	return 0
}

// Discounts of all customers.
var Discounts = map[string]Discounter{
	"10 from 50": &byCount{50},
}

func cheapest(lines []Line) (sku.Sku, error) {
	best := lines[0]
	for _, line := range lines {
		if line.Price < best.Price {
			best = line
		}
	}
	return best.Sku
}
GO
sed -i 's/sku.Parse(text)/sku.Parse(text, true)/; s/	got, err := Parse(text)$/	got := Parse(text)/' sku/sku_test.go
