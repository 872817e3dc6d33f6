// Runs the built library in a page of Chromium and in a worker of that page: `npm run test:browser`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const CASE = 'test/fixtures/vitest/three-failed';
const OPTIONS = JSON.stringify({ command: 'npx vitest run', exit: 1, raw: '123456789' });
const REDUCE = `import { reduce } from '/library.mjs';
const output = await (await fetch('/output')).text();
const text = reduce(output, ${OPTIONS}).text;`;
const FILES = {
  '/': ['text/html', '<script type="module" src="/page.js"></script>'],
  '/page.js': [
    'text/javascript',
    `${REDUCE}
    await fetch('/page', { method: 'POST', body: text });
    new Worker('/worker.js', { type: 'module' });`,
  ],
  '/worker.js': ['text/javascript', `${REDUCE}\nawait fetch('/worker', { method: 'POST', body: text });`],
  '/library.mjs': ['text/javascript', readFileSync(at('dist/library.mjs'))],
  '/output': ['text/plain', readFileSync(at(`${CASE}/output`))],
};
const expected = readFileSync(at(`${CASE}/expected`), 'utf8');

const missing = new Set(['/page', '/worker']);

const server = createServer(async (request, response) => {
  const [type, body] = FILES[request.url] ?? [];
  if (request.method !== 'POST')
    return response.writeHead(type ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  const isRight = (await text(request)) === expected;
  console.log(`${isRight ? 'ok' : 'NOT ok'} - ${request.url.slice(1)}`);
  if (isRight) missing.delete(request.url);
  response.end();
  if (request.url === '/worker') browser.kill();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const options = ['--headless', '--no-sandbox', '--disable-gpu', `http://127.0.0.1:${server.address().port}/`];
const browser = spawn(process.env.CHROMIUM ?? 'chromium', options, { stdio: 'ignore', timeout: 60_000 });
browser.on('exit', () => {
  server.close();
  process.exitCode = missing.size;
});
