# A shop's pages for bundlers: `js-bundle [STATE…]`, scripts of variants/. The tools are those of node-tools/bundlers.
node "$SETUP/generate.mjs"
kept=$CACHE/js-bundle-$(cksum < "$SETUP/../node-tools/bundlers/package.json" | cut -d' ' -f1)
if [ ! -e "$kept/done" ]; then
  rm -rf "$kept" && mkdir -p "$kept"
  (cd "$kept" && sh "$SETUP/../node-tools/install.sh" bundlers && rm -rf node_modules/three/examples node_modules/three/src)
  : > "$kept/done"
fi
cp -al "$kept/node_modules" .
for state in "$@"; do sh -e "$SETUP/variants/$state.sh"; done
