# Imports of what go.mod does not know, of a package that a module has not, and of a folder that is not there.
cat > server/trace.go <<'GO'
package server

import (
	"github.com/google/uuid"

	"example.com/depot/internal/trace"
	"github.com/stretchr/testify/asserts"
)

var _ = uuid.New
var _ = trace.Start
var _ = asserts.Equal
GO
