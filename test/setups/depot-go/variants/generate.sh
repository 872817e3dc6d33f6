# Constants' names by a program of the project, and one by a program that is not installed.
mkdir -p internal/gen
cat > internal/gen/main.go <<'GO'
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Printf("gen: %s: 3 constants\n", os.Args[1])
}
GO
printf '\n//go:generate go run ../internal/gen Group\n//go:generate mockgen -source=sku.go -destination=mock.go\n' >> sku/sku.go
