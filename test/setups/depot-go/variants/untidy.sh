# One module too much in go.mod and two that are not there.
printf '\nrequire github.com/google/go-cmp v0.6.0\n' >> go.mod
mkdir -p tools
cat > tools/tools.go <<'GO'
package tools

import (
	_ "github.com/BurntSushi/toml"
	_ "github.com/spf13/cobra"
)
GO
