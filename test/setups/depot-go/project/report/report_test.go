package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/depot/orders"
)

const want = `Order 2025-00017 for Miller & Sons
--------------------------------
HT-100      10         19.99 EUR
NL-410     100          4.25 EUR
total                 624.90 EUR
`

func TestWrite(t *testing.T) {
	order, err := orders.Parse(2025, 17, "Miller & Sons", "HT-100 x 10 @ 19.99\nNL-410 x 100 @ 4.25")
	require.NoError(t, err)
	var got strings.Builder
	require.NoError(t, Write(&got, order))
	assert.Equal(t, want, got.String())
}
