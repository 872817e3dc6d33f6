# Three packages whose tests run at once: `workspace [STATE…]`. money has one failing test, catalog three type errors, feed logs.
# good: nothing fails; lerna: by lerna in place of turbo; wide: six more packages that are built; cached: all was run before.
cp -r "$SETUP/packages" "$SETUP/package.json" "$SETUP/pnpm-workspace.yaml" "$SETUP/turbo.json" "$SETUP/Procfile" "$SETUP/compose.sh" .
tools=workspace
case " $* " in *" lerna "*) tools=lerna ;; esac
sh "$SETUP/../node-tools/install.sh" $tools
for state in "$@"; do
  case $state in
  good)
    sed -i 's/toBe(1234)/toBe(1235)/' packages/money/test/round.test.ts
    sed -i 's/unit: 17/unit: "box"/; s/items\.lenght/items.length/; s/price\.toUpper()/price/' packages/catalog/src/*.ts
    ;;
  lerna) sh "$SETUP/lerna.sh" ;;
  wide) sh "$SETUP/wide.sh" ;;
  wide-broken) sed -i 's/: number/: string/' packages/parcels/src/index.ts packages/labels/src/index.ts ;;
  cached) npx turbo run build test --env-mode=loose > /dev/null 2>&1 ;;
  esac
done
