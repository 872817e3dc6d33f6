package money

import (
	"fmt"
	"strconv"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct {
		text string
		want int64
	}{
		{"0", 0}, {"1", 100}, {"12", 1200}, {"12.5", 1250}, {"12.50", 1250}, {"0.01", 1}, {"0.10", 10}, {"19.99", 1999},
		{"-1", -100}, {"-19.99", -1999}, {"-0.01", -1}, {"  5", 500}, {"5  ", 500}, {"007", 700}, {"1000", 100000},
		{"65536", 6553600}, {"4294967.29", 429496729}, {"99.99 EUR", 9999}, {"99.99 USD", 9999}, {"100.01", 10001},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := Parse(tt.text)
			if err != nil {
				t.Fatalf("Parse(%q): %v", tt.text, err)
			}
			if got.Cents != tt.want {
				t.Errorf("Parse(%q) = %d cents, want %d", tt.text, got.Cents, tt.want)
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	for _, text := range []string{"", "x", "1.234", "1.x", "--1", "1,50", "EUR 1"} {
		t.Run(strconv.Quote(text), func(t *testing.T) {
			if got, err := Parse(text); err == nil {
				t.Errorf("Parse(%q) = %v, want an error", text, got)
			}
		})
	}
}

func TestString(t *testing.T) {
	for cents := int64(-250); cents <= 250; cents += 10 {
		t.Run(fmt.Sprintf("cents=%d", cents), func(t *testing.T) {
			amount := Amount{cents, "EUR"}
			again, err := Parse(amount.String())
			if err != nil || again != amount {
				t.Errorf("Parse(%q) = %v, %v", amount.String(), again, err)
			}
		})
	}
}

func TestPercent(t *testing.T) {
	for percent := int64(0); percent <= 40; percent++ {
		t.Run(fmt.Sprint(percent), func(t *testing.T) {
			if got := (Amount{10000, "EUR"}).Percent(percent); got.Cents != 100*percent {
				t.Errorf("%d %% of 100.00 EUR = %v, want %d cents", percent, got, 100*percent)
			}
		})
	}
}

func TestAddOtherCurrency(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("want a panic")
		}
	}()
	Amount{1, "EUR"}.Add(Amount{1, "USD"})
}

func FuzzParse(f *testing.F) {
	f.Add("19.99 EUR")
	f.Add("-1")
	f.Fuzz(func(t *testing.T, text string) {
		amount, err := Parse(text)
		if err != nil {
			return
		}
		again, err := Parse(amount.String())
		if err != nil || again != amount {
			t.Errorf("Parse(%q) = %v, but Parse(%q) = %v, %v", text, amount, amount.String(), again, err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"1", "19.99", "-4294967.29 EUR"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Parse(text)
			}
		})
	}
}

func BenchmarkString(b *testing.B) {
	amount := Amount{1999, "EUR"}
	for b.Loop() {
		_ = amount.String()
	}
}

func BenchmarkPercent(b *testing.B) {
	amount := Amount{1999, "EUR"}
	for b.Loop() {
		_ = amount.Percent(19)
	}
}
