# A small shop in TypeScript: 25 modules, 326 tests. `shop TOOLS [VARIANT…]`: TOOLS is a folder of ../node-tools,
# a VARIANT a script in variants/ that breaks something, as a bad edit would.
tools=$1
shift
cp -r "$SETUP/src" "$SETUP/test" "$SETUP/package.json" "$SETUP/tsconfig.json" .
sh "$SETUP/../node-tools/install.sh" "$tools"
for variant in "$@"; do sh -e "$SETUP/variants/$variant.sh"; done
