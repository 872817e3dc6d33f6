# A ledger under ava: `ledger-ava TOOLS [STATE]`. good; broken: failures of many kinds; load: a test file that does not load; config: a bad option.
sh "$SETUP/../node-tools/install.sh" "$1"
cp -r "$SETUP/src" "$SETUP/test" "$SETUP/package.json" .
case $2 in
broken)
  sed -i "s/currency: 'EUR', cents/currency: 'EUR', minor/; s/debit - credit/credit - debit/" src/ledger.js
  cp "$SETUP/kinds.js" test/kinds.js ;;
load) sed -i "s#'../src/ledger.js'#'../src/ledgers.js'#" test/ledger.js ;;
config) sed -i 's/"ava": {/"ava": { "parallel": true,/' package.json ;;
snap)
  cp "$SETUP/snapshot.js" test/
  env TZ=UTC npx ava test/snapshot.js --update-snapshots > /dev/null
  sed -i "s/name: 'Rent'/name: 'Rent and heating'/" src/ledger.js ;;
esac
