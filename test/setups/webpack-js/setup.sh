# A shop's pages in plain JavaScript for webpack: webpack-js [STATE…]
# unresolved, syntax, exports, bad-config: what is wrong.
sh "$SETUP/../node-tools/install.sh" webpack
cat > package.json <<'JSON'
{ "name": "shop-front", "version": "1.8.0", "private": true, "type": "module", "sideEffects": false, "scripts": { "build": "webpack --mode production", "webpack": "webpack" } }
JSON
echo "export default { mode: 'production', entry: { main: './src/main.js', admin: './src/admin.js' } };" > webpack.config.js
mkdir -p src/pages src/shared
pages='account basket brands catalog checkout contact coupons faq gifts invoice login orders product returns search'
for page in $pages; do
  printf "import { layout } from '../shared/layout.js';\nimport { money } from '../shared/money.js';\n\nexport default function %s(rows) {\n  return layout('%s', rows.map((row) => '<p>' + money(row.price) + '</p>').join(''));\n}\n" "$page" "$page" > "src/pages/$page.js"
done
printf 'export const layout = (title, body) => `<h1>${title}</h1>${body}`;\n' > src/shared/layout.js
printf "const euro = new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' });\nexport const money = (cents) => euro.format(cents / 100);\n" > src/shared/money.js
{ echo 'const pages = {'; for page in $pages; do echo "  $page: () => import('./pages/$page.js'),"; done; echo '};'; echo "const name = location.pathname.slice(1);"; echo "(pages[name] ?? pages.catalog)().then((page) => (document.body.innerHTML = page.default([])));"; } > src/main.js
printf "import { money } from './shared/money.js';\n\ndocument.title = money(100);\n" > src/admin.js
for state in "$@"; do
  case $state in
  unresolved)
    sed -i "1i import { scan } from '../shared/scanner.js';\nscan('basket');" src/pages/basket.js
    sed -i "1i import { createStore } from '@shop/store';\nimport { readFile } from 'fs';\nexport const store = createStore(readFile);" src/pages/orders.js
    ;;
  syntax)
    sed -i 's/rows.map((row)/rows.map(((row)/' src/pages/invoice.js
    printf '<svg></svg>\n' > src/logo.svg && sed -i "1i import logo from './logo.svg';\nconsole.log(logo);" src/admin.js
    ;;
  exports)
    sed -i "s/{ money }/{ money, discount, round }/; s/^  return/  console.log(discount(1), round(2));\n  return/" src/pages/coupons.js src/pages/gifts.js
    node -e "console.log('export default ' + JSON.stringify(Array.from({ length: 9000 }, (_, at) => ({ at, text: 'row ' + at * 7919 }))))" > src/rows.js
    sed -i "1i import rows from './rows.js';\nconsole.log(rows[location.hash.length], require(location.hash));" src/admin.js
    ;;
  bad-config) sed -i "s/mode: 'production'/mode: 'production', devtools: true, output: { pathh: 'dist' }/" webpack.config.js ;;
  esac
done
