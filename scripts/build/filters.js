// Compiles filters/**.toml to modules, and writes the schema that editors check such files with.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
async function importSource(name, folder) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [at(`src/filter/${name}.ts`)],
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
    const { parseFilter } = await importSource('load', folder);
    const sources = filterPaths().map((path) => {
      const file = at('filters', `${path}.toml`);
      return parseFilter(path, readFileSync(file, 'utf8'), relative(root, file));
    });
    writeFileSync(at('src/filter/built-in-index.generated.ts'), indexOf(sources));
    writeFileSync(at('src/filter/built-in-filters.generated.ts'), filtersOf(sources));
    const { filterSchema } = await importSource('schema', folder);
    mkdirSync(at('schema'), { recursive: true });
    writeFileSync(at('schema/filter.json'), `${JSON.stringify(filterSchema(), null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text with other characters takes two bytes for each. */
const inAscii = (json) => json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const HEAD = '// Made by scripts/build.js from filters/**.toml.\n';

/** Apart from the filters: a command without one loads no more than this. */
function indexOf(sources) {
  const signed = sources.filter(({ signature }) => signature !== undefined);
  const signatures = signed.map(({ path, signature }) => [path, signature]);
  return `${HEAD}
/** Paths of all filters, each between line feeds. */
export const PATHS = ${JSON.stringify(`\n${sources.map(({ path }) => `${path}\n`).join('')}`)};

/** Pairs of path and signature, of those that have one, as JSON. */
export const SIGNATURES = ${JSON.stringify(inAscii(JSON.stringify(signatures)))};
`;
}

/** One text for all, in which a filter is looked up when it is asked for: their number costs a run next to nothing. */
function filtersOf(sources) {
  const lines = sources.map((source) => `${source.path}\t${inAscii(JSON.stringify(source))}\n`);
  return `${HEAD}
/** A line for each, with a line feed before the first: its path, a tab, and a FilterSource as JSON. */
export const FILTERS = ${JSON.stringify(`\n${lines.join('')}`)};
`;
}
