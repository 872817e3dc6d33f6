# A Go module of nine packages with about 180 tests: depot-go [VARIANT…]
# A variant breaks or adds something, see variants/. Modules and builds are kept in $CACHE.
mkdir -p "$CACHE/go-mod" "$CACHE/go-build" "$HOME/go/pkg" "$HOME/.cache"
ln -sfn "$CACHE/go-mod" "$HOME/go/pkg/mod"
ln -sfn "$CACHE/go-build" "$HOME/.cache/go-build"
cp -R "$SETUP/project/." .
go mod tidy 2>/dev/null
for variant in "$@"; do . "$SETUP/variants/$variant.sh"; done
