package sku

import (
	"fmt"
	"testing"
)

func TestParse(t *testing.T) {
	for _, group := range []string{"HT", "NL", "AB", "ZZ"} {
		for number := 100; number < 1000; number += 75 {
			text := fmt.Sprintf("%s-%d", group, number)
			t.Run(text, func(t *testing.T) {
				t.Parallel()
				got, err := Parse(text)
				if err != nil || got.String() != text {
					t.Errorf("Parse(%q) = %v, %v", text, got, err)
				}
			})
		}
	}
}

func TestBad(t *testing.T) {
	for _, text := range []string{"", "HT", "HT-", "HT-10", "HT-1000", "ht-100", " HT-100", "HT 100", "HTX-100"} {
		if got, err := Parse(text); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", text, got)
		}
	}
}
