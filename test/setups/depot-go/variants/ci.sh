cat > ci.sh <<'SH'
#!/bin/sh
set -ex
go vet ./...
go test -count=1 ./...
go build -o depot ./cmd/depot
SH
