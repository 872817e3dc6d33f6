# A Go module with tests that fail, a panic, a vet finding and a build error: shelf-go [printf]
cat > go.mod <<'GO'
module example.com/shelf

go 1.21
GO
mkdir -p stock report
cat > stock/stock.go <<'GO'
package stock

import (
	"errors"
	"fmt"
)

var ErrShort = errors.New("not enough in stock")

type Stock map[string]int

func (s Stock) Take(sku string, count int) error {
	if s[sku] < count {
		return fmt.Errorf("take %d of %s: %w", count, sku, ErrShort)
	}
	s[sku] -= count + 1
	return nil
}

func First(skus []string) string {
	return skus[0]
}
GO
cat > stock/stock_test.go <<'GO'
package stock

import (
	"errors"
	"fmt"
	"testing"
)

func TestTake(t *testing.T) {
	for _, count := range []int{1, 5, 40} {
		t.Run(fmt.Sprintf("count=%d", count), func(t *testing.T) {
			s := Stock{"HT-100": 40}
			if err := s.Take("HT-100", count); err != nil {
				t.Fatal(err)
			}
			if got, want := s["HT-100"], 40-count; got != want {
				t.Errorf("left on the shelf: got %d, want %d", got, want)
			}
		})
	}
}

func TestTakeTooMuch(t *testing.T) {
	if err := (Stock{}).Take("HT-100", 1); !errors.Is(err, ErrShort) {
		t.Errorf("got %v, want %v", err, ErrShort)
	}
}

func TestFirst(t *testing.T) {
	if got := First(nil); got != "" {
		t.Errorf("got %q", got)
	}
}
GO
cat > report/report.go <<'GO'
package report

import "fmt"

func Line(sku string, count int) string {
	return fmt.Sprintf("%s %s", sku, count)
}

func Open(done bool) string {
	if done {
		return "done"
	}
	return "open"
	fmt.Println("never")
}
GO
cat > report/report_test.go <<'GO'
package report

import "testing"

func TestOpen(t *testing.T) {
	if Open(true) != "done" {
		t.Error("not done")
	}
}
GO
# printf: only what vet finds, so that it compiles.
if [ "$1" = printf ]; then
  sed -i '/^	return "open"$/d; /fmt.Println("never")/c\	return "open"' report/report.go
fi
