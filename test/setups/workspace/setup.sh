# Three packages whose tests run at once: `workspace [good]`. money has one failing test, catalog three type errors, feed logs.
cp -r "$SETUP/packages" "$SETUP/package.json" "$SETUP/pnpm-workspace.yaml" "$SETUP/turbo.json" "$SETUP/Procfile" "$SETUP/compose.sh" .
sh "$SETUP/../node-tools/install.sh" workspace
if [ "$1" = good ]; then
  sed -i 's/toBe(1234)/toBe(1235)/' packages/money/test/round.test.ts
  sed -i 's/unit: 17/unit: "box"/; s/items\.lenght/items.length/; s/price\.toUpper()/price/' packages/catalog/src/*.ts
fi
