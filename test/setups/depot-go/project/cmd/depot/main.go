// Command depot prints the orders of a file.
package main

import (
	"fmt"
	"log"
	"os"

	"example.com/depot/orders"
	"example.com/depot/report"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: depot FILE...")
	}
	for at, name := range os.Args[1:] {
		text, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		order, err := orders.Parse(2025, at+1, name, string(text))
		if err != nil {
			log.Fatal(fmt.Errorf("%s: %w", name, err))
		}
		if err := report.Write(os.Stdout, order); err != nil {
			log.Fatal(err)
		}
	}
}
