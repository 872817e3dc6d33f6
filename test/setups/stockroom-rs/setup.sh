# A warehouse workspace of three crates with about 200 tests: stockroom-rs [VARIANT…]
# A variant breaks or adds something, see variants/.
cp -R "$SETUP/project/." .
for variant in "$@"; do . "$SETUP/variants/$variant.sh"; done
