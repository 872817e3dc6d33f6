package orders

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/depot/money"
	"example.com/depot/sku"
)

const text = `# express
HT-100 x 10 @ 19.99
NL-410 x 100 @ 4.25

# leave at the gate
AB-200 x 1 @ 0.50
`

func TestParse(t *testing.T) {
	got, err := Parse(2025, 17, "Miller & Sons", text)
	require.NoError(t, err)
	assert.Equal(t, &Order{
		ID:       "2025-00017",
		Customer: "Miller & Sons",
		Lines: []Line{
			{Sku: sku.Sku{Group: "HT", Number: "100"}, Count: 10, Price: money.Amount{Cents: 1999, Currency: "EUR"}},
			{Sku: sku.Sku{Group: "NL", Number: "410"}, Count: 100, Price: money.Amount{Cents: 425, Currency: "EUR"}},
			{Sku: sku.Sku{Group: "AB", Number: "200"}, Count: 1, Price: money.Amount{Cents: 50, Currency: "EUR"}},
		},
		Notes: []string{"express", "leave at the gate"},
	}, got)
}

func TestTotal(t *testing.T) {
	order, err := Parse(2025, 17, "Miller & Sons", text)
	require.NoError(t, err)
	assert.Equal(t, "625.40 EUR", order.Total().String())
	assert.Len(t, order.Lines, 3)
}

func TestErrors(t *testing.T) {
	tests := map[string]string{
		"no price":  "HT-100 x 10",
		"no sku":    "HT100 x 10 @ 1",
		"no count":  "HT-100 x ten @ 1",
		"no amount": "HT-100 x 10 @ free",
	}
	for name, row := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(2025, 1, "x", row)
			assert.ErrorContains(t, err, "line 1: ")
		})
	}
}
