// Package report prints orders.
package report

import (
	"fmt"
	"io"
	"strings"

	"example.com/depot/orders"
)

// Write prints an order as a table.
func Write(w io.Writer, order *orders.Order) error {
	rows := []string{fmt.Sprintf("Order %s for %s", order.ID, order.Customer), strings.Repeat("-", 32)}
	for _, line := range order.Lines {
		rows = append(rows, fmt.Sprintf("%-8s %5d %17s", line.Sku, line.Count, line.Price))
	}
	rows = append(rows, fmt.Sprintf("%-8s %23s", "total", order.Total()))
	_, err := io.WriteString(w, strings.Join(rows, "\n")+"\n")
	return err
}
