# Packages, files and exports that nobody uses, and one that is not listed.
cat > package.json <<'JSON'
{
  "name": "shop",
  "version": "2.3.0",
  "private": true,
  "type": "module",
  "main": "src/main.ts",
  "scripts": { "test": "vitest run", "lint": "eslint .", "release": "release-it" },
  "dependencies": { "lodash": "^4.17.21", "dayjs": "^1.11.13" },
  "devDependencies": { "vitest": "4.1.12", "typescript": "5.9.3", "@types/node": "20.19.43", "cross-env": "^7.0.3" }
}
JSON
cat > src/main.ts <<'TS'
import axios from 'axios';
import { addItem, emptyCart } from './cart.ts';
import { place } from './order.ts';
import { parse } from './yaml.ts';

export const start = () => [axios, addItem, emptyCart, place, parse];
TS
mkdir -p src/old
printf 'export const legacy = 1;\nexport default legacy;\n' > src/old/legacy.ts
printf 'export enum Level { Low, High, Never }\nexport const unused = 2;\n' > src/old/level.ts
echo '{ "entry": ["src/main.ts"], "project": ["src/**/*.ts"] }' > knip.json
