# The find-my-way package as published on npm, with its own tests: `router TOOLS [STATE]`. broken: one wrong line in the
# router; thrown: a module that throws when it is loaded; kinds: a file with failures of many kinds; only: few test files.
sh "$SETUP/../node-tools/install.sh" "$1"
cp -r node_modules/find-my-way/. .
rm -rf .github .taprc benchmark README.md
shift
script='node --test'
for state in "$@"; do
  case $state in
  broken) sed -i "s/path.charCodeAt(pathIndex) === 47/path.charCodeAt(pathIndex) === 46/; s/=== 'HEAD'/=== 'HEADS'/; s/this.caseSensitive === false/this.caseSensitive === true/" index.js ;;
  thrown) sed -i "s#require('./lib/strategies/accept-version')#require('./lib/strategies/accept-versions')#" lib/constrainer.js ;;
  kinds) cp "$SETUP/kinds.test.js" test/ ;;
  few) find test -name '*.test.js' ! -name 'issue-1*' ! -name 'kinds*' ! -name 'errors*' ! -name 'path-params*' -delete ;;
  esac
done
cat > package.json <<JSON
{ "name": "find-my-way", "version": "9.10.1", "main": "index.js", "scripts": { "test": "$script", "test:cov": "node --test --experimental-test-coverage" }, "license": "MIT" }
JSON
