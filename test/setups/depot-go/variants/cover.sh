# A coverage profile of all packages.
go test -coverprofile=cover.out ./... > /dev/null
