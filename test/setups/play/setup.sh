# Tests under Playwright that need no browser: `play [STATE]`. good; broken: failures of many kinds; load: a file that does not load; flaky: one that passes when tried again.
sh "$SETUP/../node-tools/install.sh" playwright
cp -r "$SETUP/src" "$SETUP/tests" "$SETUP/package.json" "$SETUP/playwright.config.ts" .
case $1 in
broken) cp "$SETUP/kinds.spec.ts" tests/
  sed -i "s/status: 201/status: 200/; s/currency: 'EUR'/currency: 'USD'/" src/api.ts ;;
load) sed -i "s#'../src/api'#'../src/client'#" tests/orders.spec.ts ;;
flaky) sed -i 's/retries: 0/retries: 2/' playwright.config.ts
  cp "$SETUP/flaky.spec.ts" tests/ ;;
esac
