// Package sku reads stock keeping units such as `HT-100`.
package sku

import (
	"fmt"
	"regexp"
)

var form = regexp.MustCompile(`^([A-Z]{2})-(\d{3})$`)

// Sku names a product.
type Sku struct {
	Group  string
	Number string
}

// Parse reads one.
func Parse(text string) (Sku, error) {
	found := form.FindStringSubmatch(text)
	if found == nil {
		return Sku{}, fmt.Errorf("%q is no sku", text)
	}
	return Sku{found[1], found[2]}, nil
}

func (s Sku) String() string { return s.Group + "-" + s.Number }
