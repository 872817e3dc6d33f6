# What vet finds: formats, locks that are copied, a context that is never ended, tags, code that is not reached.
cat > server/audit.go <<'GO'
package server

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"sync"
	"time"

	"example.com/depot/stock"
)

type entry struct {
	Sku   string `json:"sku" json:"name"`
	Count int    `json:count`
}

type audit struct {
	mu      sync.Mutex
	entries []entry
}

func (a audit) add(e entry) {
	a.mu.Lock()
	a.entries = append(a.entries, e)
	a.mu.Unlock()
}

func snapshot(s stock.Stock) int { return s.Moves }

func fetch(ctx context.Context, url string) (*http.Response, error) {
	ctx, _ = context.WithTimeout(ctx, time.Second)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, fmt.Errorf("fetch %s: %w", err)
	}
	res, err := http.DefaultClient.Do(req)
	defer res.Body.Close()
	if err != nil {
		log.Printf("fetch %d: %v", url, err)
		return nil, err
	}
	return res, nil
}

func (a *audit) close(client *http.Client) {
	client.CloseIdleConnections()
	return
	log.Println("closed")
}

func (a *audit) flush(w http.ResponseWriter) error {
	for i := 0; i < len(a.entries); i++ {
		fmt.Fprintf(w, "%s %s\n", a.entries[i].Sku, a.entries[i].Count)
	}
	fmt.Sprintf("%d entries", len(a.entries))
	w.Write([]byte(fmt.Sprintf("%d\n", len(a.entries))))
	time.Sleep(5)
	return fmt.Errorf("Flushed all entries.")
}

func same(a, b int) bool {
	if a != a || b == 1 || b == 1 {
		return false
	}
	a = a
	return true
}
GO
printf '\nfunc (s *Stock) String() string { return fmt.Sprintf("%%s with %%v moves", s, s.Moves, len(s.counts)) }\n' >> stock/stock.go
sed -i 's/t.Errorf("Path() = %q", got)/t.Errorf("Path() = %d", got)/' stock/stock_test.go
