# Node's types not installed, a package not installed, JSON imported without leave.
rm -rf node_modules/@types/node node_modules/vitest
sed -i 's/"types": \["node"\],//; s/"lib".*/"lib": ["es2023"],/' tsconfig.json
cat > src/server.ts <<'TS'
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import express from 'express';
import pkg from '../package.json';
import { readConfig } from './config.ts';

const config = readConfig(process.env);
const server = createServer(async (request, response) => {
  const page = await readFile('public/index.html', 'utf8');
  response.setHeader('x-version', pkg.version);
  response.end(Buffer.from(page));
});
server.listen(config.port, () => console.log(`listening on ${config.port}`));
process.on('SIGTERM', () => server.close());
export const app = express();
TS
