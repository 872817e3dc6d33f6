// Runs a TypeScript file: `node scripts/ts.js FILE [ARGS]`. Node 20 cannot by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tks-ts-'));
const outfile = join(folder, 'script.mjs');
await build({
  entryPoints: [resolve(file)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
process.argv = [process.argv[0], resolve(file), ...args];
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import(pathToFileURL(outfile).href);
