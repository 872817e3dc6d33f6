# A library's shelf under mocha: `shelf-mocha TOOLS [STATE]`. good; broken: five failures of different kinds; hook: a
# before hook that fails; load: a test file that does not load; hash: the hash.js package's own tests, `hash-broken` with a wrong constant.
sh "$SETUP/../node-tools/install.sh" "$1"
case $2 in
hash*)
  cp -r node_modules/hash.js/lib node_modules/hash.js/test .
  cat > package.json <<'JSON'
{ "name": "hash.js", "version": "1.1.7", "main": "lib/hash.js", "scripts": { "test": "mocha --reporter=spec test/*-test.js" }, "license": "MIT" }
JSON
  [ "$2" = hash ] || sed -i 's/0x428a2f98/0x428a2f99/' lib/hash/sha/256.js lib/hash/sha/512.js
  exit ;;
esac
cp -r "$SETUP/src" "$SETUP/test" "$SETUP/package.json" .
case $2 in
broken)
  sed -i "s/stars: ratings.length ? sum \/ ratings.length : undefined/stars: sum \/ ratings.length/; s/localeCompare(b.title)/localeCompare(b.author)/" src/catalogue.js
  sed -i "s/days: 21/days: 28/; s/renewals: 2 }/renewals: 3, fee: undefined }/" src/loans.js
  sed -i "s/if (waiting) waiting/waiting/; s/await notify(reader)/notify(reader)/" src/desk.js
  sed -i "s/ISBN-13 needs 13 digits/ISBN needs 13 digits/" src/isbn.js ;;
hook) cat "$SETUP/hook.js" > test/database.test.js ;;
load) sed -i "s#'../src/isbn.js'#'../src/isbn13.js'#" test/isbn.test.js ;;
syntax) sed -i "s/export const dueDate = (/export const dueDate = ((/" src/loans.js ;;
esac
