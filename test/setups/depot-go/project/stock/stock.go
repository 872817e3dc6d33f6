// Package stock counts what lies on the shelves.
package stock

import (
	"errors"
	"fmt"
	"sync"
)

// ErrShort says that there is less than was asked for.
var ErrShort = errors.New("not enough in stock")

// Stock may be used by several goroutines.
type Stock struct {
	mu     sync.Mutex
	counts map[string]int
	Moves  int
}

// New makes one that holds these counts.
func New(counts map[string]int) *Stock {
	return &Stock{counts: counts}
}

// Take takes some off the shelf.
func (s *Stock) Take(sku string, count int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.counts[sku] < count {
		return fmt.Errorf("take %d of %s: %w", count, sku, ErrShort)
	}
	s.counts[sku] -= count
	s.Moves++
	return nil
}

// Count tells how many are there.
func (s *Stock) Count(sku string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.counts[sku]
}

// Shelf is a place in the hall.
type Shelf struct {
	Name  string
	Above *Shelf
}

// Path is the way from the top.
func (s *Shelf) Path() string {
	if s.Above == nil {
		return s.Name
	}
	return s.Above.Path() + "/" + s.Name
}
