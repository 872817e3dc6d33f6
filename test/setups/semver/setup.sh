# The semver package as published on npm, with tests of our own. `semver TOOLS [broken]`: TOOLS is a folder of
# ../node-tools with semver in it.
sh "$SETUP/../node-tools/install.sh" "$1"
mv node_modules/semver/* .
rm -rf node_modules/semver bin preload.js range.bnf README.md
cp -r "$SETUP/test" test
case $1 in
  *jest*) runner=jest ;;
  *vitest*) runner='vitest run --globals' ;;
  *) runner='node --test test/'
     rm -r test
     cp -r "$SETUP/test-node" test ;;
esac
cat > package.json <<JSON
{ "name": "semver", "version": "7.7.2", "main": "index.js", "scripts": { "test": "$runner" }, "license": "ISC" }
JSON
if [ "$2" = broken ]; then
  # Pre-releases compared as texts, and 0.2.x ranges that end too late.
  sed -i 's/return compareIdentifiers(a, b)/return a < b ? -1 : 1/' classes/semver.js
  sed -i 's/} <\${M}.\${+m + 1}.0-0`/} <${+M + 1}.0.0-0`/' classes/range.js
fi
