package stock

import (
	"errors"
	"fmt"
	"sync"
	"testing"
)

func TestTake(t *testing.T) {
	for _, count := range []int{1, 5, 40} {
		t.Run(fmt.Sprintf("count=%d", count), func(t *testing.T) {
			s := New(map[string]int{"HT-100": 40})
			if err := s.Take("HT-100", count); err != nil {
				t.Fatal(err)
			}
			if got, want := s.Count("HT-100"), 40-count; got != want {
				t.Errorf("left on the shelf: got %d, want %d", got, want)
			}
		})
	}
}

func TestTakeTooMuch(t *testing.T) {
	if err := New(nil).Take("HT-100", 1); !errors.Is(err, ErrShort) {
		t.Errorf("got %v, want %v", err, ErrShort)
	}
}

func TestTakeAtOnce(t *testing.T) {
	s := New(map[string]int{"HT-100": 100})
	var group sync.WaitGroup
	for range 10 {
		group.Go(func() {
			for range 10 {
				if err := s.Take("HT-100", 1); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if s.Moves != 100 {
		t.Errorf("moves: got %d, want 100", s.Moves)
	}
}

func TestPath(t *testing.T) {
	hall := &Shelf{Name: "hall"}
	shelf := &Shelf{Name: "A3", Above: &Shelf{Name: "north", Above: hall}}
	if got := shelf.Path(); got != "hall/north/A3" {
		t.Errorf("Path() = %q", got)
	}
}
