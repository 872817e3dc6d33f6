// Compiles the built-in filters to one module and bundles src/cli.ts; run by `npm ci` through `prepare`.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** Paths of all filters, without extension and with forward slashes: `git/push`. */
function filterPaths() {
  const files = readdirSync(at('filters'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.toml'))
    .map((file) => file.slice(0, -'.toml'.length).split(sep).join('/'))
    .sort();
}

/** The loader that users' filters go through, so that a built-in one cannot be laxer. */
async function importLoader(folder) {
  const outfile = join(folder, 'load.mjs');
  await build({
    entryPoints: [at('src/filter/load.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

async function compileFilters() {
  const folder = mkdtempSync(join(tmpdir(), 'tks-build-'));
  try {
    const { parseFilter } = await importLoader(folder);
    const sources = filterPaths().map((path) => {
      const file = at('filters', `${path}.toml`);
      return parseFilter(path, readFileSync(file, 'utf8'), relative(root, file));
    });
    const code = `// Made by scripts/build.js from filters/**.toml.
import type { FilterSource } from './load.ts';

export const BUILT_IN: readonly FilterSource[] = ${JSON.stringify(sources, null, 2)};
`;
    writeFileSync(at('src/filter/built-in.generated.ts'), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * execa asks for `process.stdin` and its like as it loads, and so does Node for whoever imports `node:process`, since that copies
 * every property. It makes the descriptors non-blocking for everybody who shares them, and costs milliseconds; execa needs them
 * only for lists of targets, which tks never gives.
 */
const LAZY_STREAMS = {
  name: 'lazy-streams',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /execa[\\/]lib[\\/]utils[\\/]standard-stream\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const lazy = code.replace('[process.stdin, process.stdout, process.stderr]', '[]');
      if (lazy === code) throw new Error(`${path} has changed: see that it does not touch process.stdin`);
      return { contents: lazy, loader: 'js' };
    });
    onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'global' }));
    onLoad({ filter: /^process$/, namespace: 'global' }, () => ({
      contents: 'module.exports = globalThis.process;',
      loader: 'js',
    }));
  },
};

await compileFilters();
rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
await build({
  entryPoints: [at('src/cli.ts')],
  outdir: at('dist'),
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // jsonc-parser's CommonJS form asks for its parts in a way that cannot be bundled.
  mainFields: ['module', 'main'],
  plugins: [LAZY_STREAMS],
  define: { TKS_VERSION: JSON.stringify(version) },
  // commander and execa's dependencies are CommonJS in parts and ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as __tksRequire } from 'node:module';const require = __tksRequire(import.meta.url);",
  },
  logLevel: 'error',
});
