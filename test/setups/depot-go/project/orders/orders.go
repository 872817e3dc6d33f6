// Package orders reads orders.
package orders

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/depot/internal/id"
	"example.com/depot/money"
	"example.com/depot/sku"
)

// Line is a product and how many of it.
type Line struct {
	Sku   sku.Sku
	Count int
	Price money.Amount
}

// Order is what a customer wants.
type Order struct {
	ID       string
	Customer string
	Lines    []Line
	Notes    []string
}

// Parse reads lines of the form `HT-100 x 10 @ 19.99`, comments begin with `#`.
func Parse(year, number int, customer, text string) (*Order, error) {
	order := &Order{ID: id.Order(year, number), Customer: customer}
	for at, row := range strings.Split(text, "\n") {
		row = strings.TrimSpace(row)
		if note, isNote := strings.CutPrefix(row, "#"); isNote {
			order.Notes = append(order.Notes, strings.TrimSpace(note))
			continue
		}
		if row == "" {
			continue
		}
		line, err := parseLine(row)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", at+1, err)
		}
		order.Lines = append(order.Lines, line)
	}
	return order, nil
}

func parseLine(row string) (Line, error) {
	words := strings.Fields(row)
	if len(words) != 5 || words[1] != "x" || words[3] != "@" {
		return Line{}, fmt.Errorf("%q is no order line", row)
	}
	name, err := sku.Parse(words[0])
	if err != nil {
		return Line{}, err
	}
	count, err := strconv.Atoi(words[2])
	if err != nil {
		return Line{}, fmt.Errorf("bad count: %w", err)
	}
	price, err := money.Parse(words[4])
	return Line{name, count, price}, err
}

// Total is the sum of all lines.
func (o *Order) Total() money.Amount {
	total := money.Amount{Currency: "EUR"}
	for _, line := range o.Lines {
		total = total.Add(money.Amount{Cents: line.Price.Cents * int64(line.Count), Currency: line.Price.Currency})
	}
	return total
}
