// Package id numbers orders.
package id

import "fmt"

// Order is the number of an order of a year.
func Order(year, number int) string { return fmt.Sprintf("%d-%05d", year, number) }
