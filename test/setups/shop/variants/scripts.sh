# A package.json with scripts, and a page to build.
sh -e "$SETUP/variants/eslint.sh"
cat > package.json <<'JSON'
{
  "name": "shop",
  "version": "2.3.0",
  "private": true,
  "type": "module",
  "scripts": {
    "dev": "vite",
    "prebuild": "node tools/version.js",
    "build": "vite build",
    "lint": "eslint . --ignore-pattern dist",
    "typecheck": "tsc --noEmit",
    "test": "vitest run",
    "test:unit": "vitest run test/cart.test.ts test/money.test.ts",
    "check": "npm run lint && npm run typecheck && npm run test",
    "ci": "eslint . --ignore-pattern dist && tsc && vitest run",
    "seed": "node tools/seed.js",
    "deploy": "node tools/deploy.js --target production"
  }
}
JSON
mkdir -p tools
cat > index.html <<'HTML'
<!doctype html>
<html lang="en">
  <head><title>Shop</title></head>
  <body><div id="app"></div><script type="module" src="/src/main.ts"></script></body>
</html>
HTML
cat > src/main.ts <<'TS'
import './main.css';
import { addItem, emptyCart, subtotal } from './cart.ts';
import { format, money } from './money.ts';

const tea = { sku: 'tea', name: 'Green tea', price: money(450), weight: 100, tags: [] };
const cart = addItem(emptyCart('c-1'), tea, 2);
document.querySelector('#app')!.textContent = format(subtotal(cart));
document.addEventListener('click', () => void import('./report.ts').then(({ summary }) => alert(summary([]))));
TS
printf 'body { font: 16px sans-serif; }\n#app { margin: 2rem; }\n' > src/main.css
echo 'declare module "*.css";' > src/css.d.ts
cat > tools/version.js <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync('src/version.ts', `export const version = '${version}';\n`);
globalThis.console.log(`src/version.ts: ${version}`);
JS
cat > tools/seed.js <<'JS'
const products = ['Green tea', 'Black tea', 'Teapot', 'Mug', 'Kettle', 'Strainer', 'Tin', 'Honey'];
for (const [i, name] of products.entries()) globalThis.console.log(`seeded product ${String(i + 1).padStart(2)}: ${name}`);
globalThis.console.log(`${products.length} products, 3 customers, 12 orders written to data/shop.db`);
JS
cat > tools/deploy.js <<'JS'
globalThis.console.log('deploy: reading .deploy.json');
globalThis.console.log('deploy: target production, region eu-central-1');
globalThis.console.error('deploy: SHOP_DEPLOY_TOKEN is not set; run `shop login` first');
globalThis.process.exit(3);
JS
