// Package money holds amounts in cents.
package money

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrSyntax says that a text is no amount.
var ErrSyntax = errors.New("not an amount")

// Amount is a number of cents in a currency.
type Amount struct {
	Cents    int64
	Currency string
}

// Parse reads `12`, `12.5`, `12.50` and `12.50 EUR`.
func Parse(text string) (Amount, error) {
	number, currency, found := strings.Cut(strings.TrimSpace(text), " ")
	if !found {
		currency = "EUR"
	}
	sign := int64(1)
	if strings.HasPrefix(number, "-") {
		sign, number = -1, number[1:]
	}
	whole, rest, _ := strings.Cut(number, ".")
	units, err := strconv.ParseInt(whole, 10, 54)
	if err != nil || units < 0 {
		return Amount{}, fmt.Errorf("parse %q: %w", text, ErrSyntax)
	}
	cents, err := fraction(rest)
	if err != nil {
		return Amount{}, fmt.Errorf("parse %q: %w", text, err)
	}
	return Amount{Cents: sign * (units*100 + cents), Currency: strings.TrimSpace(currency)}, nil
}

func fraction(text string) (int64, error) {
	switch len(text) {
	case 0:
		return 0, nil
	case 1:
		text += "0"
	case 2:
	default:
		return 0, ErrSyntax
	}
	cents, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, ErrSyntax
	}
	return cents, nil
}

func (a Amount) String() string {
	sign, cents := "", a.Cents
	if cents < 0 {
		sign, cents = "-", -cents
	}
	return fmt.Sprintf("%s%d.%02d %s", sign, cents/100, cents%100, a.Currency)
}

// Add panics if the currencies differ.
func (a Amount) Add(b Amount) Amount {
	if a.Currency != b.Currency {
		panic(fmt.Sprintf("cannot add %s to %s", b.Currency, a.Currency))
	}
	return Amount{a.Cents + b.Cents, a.Currency}
}

// Percent is that part of the amount, rounded half away from zero.
func (a Amount) Percent(percent int64) Amount {
	product := a.Cents * percent
	half := int64(50)
	if product < 0 {
		half = -50
	}
	return Amount{(product + half) / 100, a.Currency}
}
