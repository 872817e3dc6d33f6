# The semver package as published on npm, with tests of our own. `semver TOOLS [VARIANT]`: TOOLS is a folder of
# ../node-tools with semver in it.
sh "$SETUP/../node-tools/install.sh" "$1"
cp -r node_modules/semver/* .
rm -rf bin preload.js range.bnf README.md
cp -r "$SETUP/test" test
case $1 in
  *jest*) runner=jest ;;
  *vitest*) runner='vitest run --globals' ;;
  *) runner='node --test'
     rm -r test
     cp -r "$SETUP/test-node" test ;;
esac
case $2 in
  broken)
    # Pre-releases compared as texts, and 0.2.x ranges that end too late.
    sed -i 's/return compareIdentifiers(a, b)/return a < b ? -1 : 1/' classes/semver.js
    sed -i 's/} <\${M}.\${+m + 1}.0-0`/} <${+M + 1}.0.0-0`/' classes/range.js ;;
  no-module) rm -r node_modules/semver ;; # jest 29 itself needs it
  folder) runner='node --test test/' ;; # understood by Node 20, not by 24
esac
cat > package.json <<JSON
{ "name": "semver", "version": "7.7.2", "main": "index.js", "scripts": { "test": "$runner" }, "license": "ISC" }
JSON
