// Compiles the built-in filters to one module and bundles what runs; done by `npm ci` through `prepare`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compileFilters } from './build/filters.js';
import { LATE_PACKAGES, leanExeca } from './build/lean-execa.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** What is a file of its own in dist, for all that import it; the rest is in each file that asks for it. */
const PARTS = {
  'filter/built-in-filters.generated.ts': 'filters.js',
  'filter/own.ts': 'own.js',
  'filter/judge.ts': 'judge.js',
  'engine/reduce.ts': 'engine.js',
  'commands/run.ts': 'run.js',
  'commands/pipe.ts': 'pipe.js',
  'commands/raw.ts': 'raw.js',
  'commands/rewrite.ts': 'rewrite.js',
  'commands/hook.ts': 'hook.js',
  'commands/before-tool.ts': 'before-tool.js',
  'commands/after-tool.ts': 'after-tool.js',
  'commands/host-hook.ts': 'host-hook.js',
  'commands/gain.ts': 'gain.js',
  'commands/discover.ts': 'discover.js',
  'commands/filters.ts': 'filter-list.js',
  'commands/trust.ts': 'trust.js',
  'commands/filter-new.ts': 'filter-new.js',
  'commands/filter-test.ts': 'filter-test.js',
  'gain/tokens.ts': 'tokens.js',
  'toml.ts': 'toml.js',
  'commands/finish.ts': 'finish.js',
  'commands/init.ts': 'init.js',
  'commands/init-shell.ts': 'init-shell.js',
  'commands/host-init.ts': 'host-init.js',
  'commands/doctor.ts': 'doctor.js',
  'commands/completion.ts': 'completion.js',
  'commands/local.ts': 'local.js',
  'commands/context.ts': 'context.js',
  'context/probe.ts': 'probe.js',
  'commands/history.ts': 'history.js',
  'commands/program.ts': 'program.js',
};

/**
 * What is started most is one file with all that it needs at first, since each file costs a millisecond: a command as typed, which
 * then has the time that the command takes, a line of shell that a host asks about, and what a command left behind.
 */
const WHOLE = {
  'typed.js': ['commands/run.ts'],
  'asked.js': ['commands/hook.ts', 'commands/before-tool.ts', 'commands/rewrite.ts'],
  'ended.js': ['commands/finish.ts', 'engine/reduce.ts', 'filter/built-in-filters.generated.ts'],
};

const split = (kept) => ({
  name: 'split',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const file = relativeToSource(join(resolveDir, path));
      return file in PARTS && !kept.includes(file) ? { path: `./${PARTS[file]}`, external: true } : undefined;
    });
  },
});

const relativeToSource = (file) => file.slice(at('src').length + 1).replaceAll('\\', '/');

/** CommonJS, since V8's compiled code can be kept for it; see src/start.ts. */
const bundle = (entry, outfile, define = {}, kept = []) =>
  build({
    entryPoints: [entry.endsWith('.ts') ? at('src', entry) : entry],
    outfile: at('dist', outfile),
    bundle: true,
    minify: true,
    charset: 'ascii',
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    // A raw template cannot be written in ASCII, and start.ts reads nothing else: a check mark would be three characters.
    supported: { 'dynamic-import': false, 'template-literal': false },
    // jsonc-parser's CommonJS form asks for its parts in a way that cannot be bundled.
    mainFields: ['module', 'main'],
    plugins: [leanExeca(entry), split(kept)],
    define,
    logLevel: 'error',
  });

/** A function, as src/start.ts calls it. The bundler leaves regular expressions as they are; an escape means the same there. */
function finishPart(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const code = readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped);
  writeFileSync(file, `(function(require,module){${code}\n})`);
}

/**
 * What runs inside Claude Code, where there is no Node. The host reads the module's source before it runs it, so that one is not
 * bundled; `where.js` is written beside it when it is installed.
 */
async function bundleModule() {
  const common = { target: 'es2022', format: 'esm', logLevel: 'error' };
  const bundled = { ...common, bundle: true, minify: true, platform: 'neutral' };
  const outfile = at('dist/claude/slots.js');
  await build({ ...bundled, entryPoints: [at('src/hosts/claude/slots.ts')], outfile });
  const source = readFileSync(at('src/hosts/claude/module.ts'), 'utf8').replace("'./slots.ts'", "'./slots.js'");
  const { code } = await transform(source, { ...common, loader: 'ts' });
  writeFileSync(at('dist/claude/register.js'), code);
}

/** For programs of others, in browsers and workers too: a module without Node, and its types. */
async function bundleLibrary() {
  const common = {
    bundle: true,
    minify: true,
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
    logLevel: 'error',
  };
  await build({ ...common, entryPoints: [at('src/library.ts')], outfile: at('dist/library.mjs') });
  const folder = at('dist/types');
  const tsc = at('node_modules/typescript/bin/tsc');
  const asInProject =
    '--target es2022 --module nodenext --allowImportingTsExtensions --rewriteRelativeImportExtensions';
  const typesOnly = '--ignoreConfig --declaration --emitDeclarationOnly --noCheck --outDir';
  const options = [...asInProject.split(' '), ...typesOnly.split(' '), folder];
  execFileSync(process.execPath, [tsc, at('src/library.ts'), ...options], { stdio: 'inherit' });
  renameSync(join(folder, 'library.d.ts'), at('dist/library.d.mts'));
  rmSync(folder, { recursive: true });
}

/** What runs inside OpenCode; where tks is, is written before it when it is installed. */
async function transformPlugin() {
  const source = readFileSync(at('src/hosts/opencode/plugin.ts'), 'utf8');
  const { code } = await transform(source, { target: 'es2022', format: 'esm', loader: 'ts', logLevel: 'error' });
  mkdirSync(at('dist/opencode'));
  writeFileSync(at('dist/opencode/plugin.js'), code);
}

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(at('dist', file)));
  return hash.digest('hex').slice(0, 16);
};

await compileFilters();
rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const latePackages = LATE_PACKAGES.map((name) => [name, `${name}.js`]);
const define = { TKS_VERSION: JSON.stringify(version) };
const parts = { ...PARTS, ...Object.fromEntries(latePackages), 'cli.ts': 'tks.js' };
for (const [entry, file] of Object.entries(parts)) await bundle(entry, file, define);
for (const [file, kept] of Object.entries(WHOLE)) await bundle('cli.ts', file, define, kept);
const files = [...Object.values(parts), ...Object.keys(WHOLE)];
for (const file of files) finishPart(at('dist', file));
await bundle('start.ts', 'start.js', { TKS_BUNDLE: JSON.stringify(hashOf(files)) });
await bundleModule();
await bundleLibrary();
await transformPlugin();
writeFileSync(at('dist/claude/package.json'), '{ "type": "module" }\n');
writeFileSync(at('dist/package.json'), '{ "type": "commonjs" }\n');
// The first run of each kind leaves its compiled code to all others.
const run = (...args) =>
  execFileSync(process.execPath, [at('bin/tks.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
run('git', 'log', '--stat', '-5');
run('--version');
