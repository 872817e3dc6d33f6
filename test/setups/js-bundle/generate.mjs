// Twenty-four pages that are loaded when they are wanted, what they share, and one configuration a bundler.
import { mkdirSync, writeFileSync } from 'node:fs';

const put = (file, text) => {
  mkdirSync(file.replace(/[^/]*$/, '') || '.', { recursive: true });
  writeFileSync(file, text);
};
const pages = ['account', 'address', 'basket', 'brands', 'catalog', 'charts', 'checkout', 'compare', 'contact', 'coupons', 'delivery', 'faq', 'gifts', 'help', 'invoice', 'legal', 'login', 'map', 'news', 'orders', 'product', 'returns', 'search', 'wishlist'];
const uses = {
  charts: "import { Chart, registerables } from 'chart.js';\nChart.register(...registerables);\nexport const draw = (canvas: HTMLCanvasElement) => new Chart(canvas, { type: 'bar', data: { labels: [], datasets: [] } });",
  map: "import * as three from 'three';\nexport const scene = () => ({ three, scene: new three.Scene() });",
  search: "import lodash from 'lodash';\nexport const chunked = (rows: string[]) => lodash.chunk(rows, 20);",
  checkout: "import { z } from 'zod';\nexport const order = z.object({ sku: z.string(), pieces: z.number().min(1) });",
};
const title = (name) => name[0].toUpperCase() + name.slice(1);

for (const [at, name] of pages.entries()) {
  put(`src/pages/${name}/index.tsx`, `import { Layout } from '../../shared/layout';\nimport { money } from '../../shared/money';\nimport './${name}.css';\n${uses[name] ?? ''}\n\nexport default function ${title(name)}() {\n  const rows = Array.from({ length: ${at + 3} }, (_, row) => ({ id: row, price: money(row * ${at + 1}) }));\n  return (\n    <Layout title="${title(name)}">\n      {rows.map((row) => <p key={row.id} className="${name}-row">{row.price} ${`for the ${name} page `.repeat(at + 2)}</p>)}\n    </Layout>\n  );\n}\n`);
  put(`src/pages/${name}/${name}.css`, Array.from({ length: at + 4 }, (_, row) => `.${name}-row:nth-child(${row}) { margin: ${row}px; color: rgb(${row}, ${at}, 30); }`).join('\n'));
}
put('src/shared/layout.tsx', "import type { ReactNode } from 'react';\n\nexport const Layout = ({ title, children }: { title: string; children: ReactNode }) => (\n  <main>\n    <h1>{title}</h1>\n    {children}\n  </main>\n);\n");
put('src/shared/money.ts', "const euro = new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' });\nexport const money = (cents: number) => euro.format(cents / 100);\nexport const round = (value: number) => Math.round(value * 100) / 100;\n");
put('src/main.tsx', `import { lazy, Suspense } from 'react';\nimport { createRoot } from 'react-dom/client';\n\nconst pages = {\n${pages.map((name) => `  ${name}: lazy(() => import('./pages/${name}')),`).join('\n')}\n};\nconst Page = pages[location.pathname.slice(1) as keyof typeof pages] ?? pages.catalog;\ncreateRoot(document.body).render(<Suspense><Page /></Suspense>);\n`);
put('src/css.d.ts', "declare module '*.css';\n");
put('index.html', '<!doctype html>\n<html lang="en">\n  <head><meta charset="utf-8"><title>Shop</title></head>\n  <body><script type="module" src="/src/main.tsx"></script></body>\n</html>\n');
put('tsconfig.json', '{\n  "compilerOptions": { "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "jsx": "react-jsx", "strict": true, "skipLibCheck": true, "lib": ["es2023", "dom"], "types": ["node"] },\n  "include": ["src", "lib"]\n}\n');
put('package.json', `${JSON.stringify({ name: 'shop-front', version: '1.8.0', private: true, type: 'module', scripts: { build: 'vite build', 'build:all': 'npm run build && npm run build:lib', 'build:lib': 'tsdown', webpack: 'webpack' }, main: './dist/index.cjs', module: './dist/index.js', types: './dist/index.d.ts' }, null, 2)}\n`);
put('vite.config.js', "export default { esbuild: { jsx: 'automatic' } };\n");
put('webpack.config.js', "export default {\n  mode: 'production',\n  entry: './src/main.tsx',\n  resolve: { extensions: ['.tsx', '.ts', '.js'] },\n  module: { rules: [{ test: /\\.tsx?$/, use: 'ts-loader' }, { test: /\\.css$/, use: ['style-loader', 'css-loader'] }] },\n};\n");

const parts = ['address', 'basket', 'coupon', 'invoice', 'label', 'order', 'parcel', 'price', 'stock', 'tax', 'weight'];
for (const [at, name] of parts.entries())
  put(`lib/${name}.ts`, `import { round } from '../src/shared/money';\n\nexport interface ${title(name)} {\n  id: string;\n  value: number;\n}\n\n${Array.from({ length: at + 3 }, (_, row) => `export const ${name}${row} = (one: ${title(name)}): number => round(one.value * ${row + 1});\n`).join('')}`);
put('lib/index.ts', `${parts.map((name) => `export * from './${name}';`).join('\n')}\n`);
put('rollup.config.js', `import resolve from '@rollup/plugin-node-resolve';\nimport typescript from '@rollup/plugin-typescript';\n\nexport default [\n  { input: 'lib/index.ts', output: { dir: 'dist/rollup', format: 'es' }, plugins: [resolve(), typescript({ outDir: 'dist/rollup' })] },\n  { input: 'lib/order.ts', output: { file: 'dist/order.cjs', format: 'cjs' }, plugins: [resolve(), typescript()] },\n];\n`);
put('tsdown.config.ts', `export default { entry: ['lib/index.ts', ${parts.map((name) => `'lib/${name}.ts'`).join(', ')}], format: ['esm', 'cjs'], dts: true };\n`);
put('tsup.config.ts', `export default { entry: ['lib/index.ts', ${parts.map((name) => `'lib/${name}.ts'`).join(', ')}], format: ['esm', 'cjs'], dts: true, clean: true };\n`);
