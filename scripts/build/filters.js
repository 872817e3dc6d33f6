// Compiles filters/**.toml to one module.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
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

export async function compileFilters() {
  const folder = mkdtempSync(join(tmpdir(), 'tks-build-'));
  try {
    const { parseFilter } = await importLoader(folder);
    const sources = filterPaths().map((path) => {
      const file = at('filters', `${path}.toml`);
      return parseFilter(path, readFileSync(file, 'utf8'), relative(root, file));
    });
    writeFileSync(at('src/filter/built-in.generated.ts'), moduleOf(sources));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each filter as a text of its own, which is read when the filter is asked for: their number costs a run nothing. */
function moduleOf(sources) {
  const texts = sources.map(
    (source) => `  [${JSON.stringify(source.path)}, ${JSON.stringify(JSON.stringify(source))}],`,
  );
  const signed = sources.filter(({ signature }) => signature !== undefined);
  const signatures = signed.map(({ path, signature }) => `  [${JSON.stringify(path)}, ${JSON.stringify(signature)}],`);
  return `// Made by scripts/build.js from filters/**.toml.

/** Each a FilterSource as JSON, by its path. */
export const BUILT_IN: ReadonlyMap<string, string> = new Map([
${texts.join('\n')}
]);

/** Signatures of those that have one. */
export const SIGNATURES: ReadonlyMap<string, string> = new Map([
${signatures.join('\n')}
]);
`;
}
