import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Source, sources } from './source.ts';

const all = sources('src');
const partOf = (file: string) => file.split('/')[0]!;
const importsOf = (file: string, test: (name: string) => boolean) =>
  all
    .filter((one) => one.file.startsWith(file))
    .flatMap((one) => one.imports.filter(test).map((name) => [one.file, name]));

const isPackage = (name: string) => !name.startsWith('node:') && !name.endsWith('.ts');
const users = (member: RegExp) =>
  all.filter(({ members }) => members.some((name) => member.test(name))).map(({ file }) => file);

/** Which parts of src a part may import from besides itself; files in src itself are parts of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands', 'env.ts', 'errors.ts', 'process'],
  'start.ts': ['env.ts'],
  'library.ts': ['command-line', 'engine', 'filter'],
  'env.ts': [],
  'errors.ts': [],
  'settings.ts': ['engine', 'env.ts', 'errors.ts', 'toml.ts'],
  'toml.ts': ['errors.ts'],
  commands: [
    'command-line',
    'completion',
    'engine',
    'env.ts',
    'errors.ts',
    'filter',
    'gain',
    'help',
    'hosts',
    'journal',
    'process',
    'settings.ts',
    'context',
    'laws',
    'local',
  ],
  'command-line': [],
  completion: [],
  help: [],
  engine: [],
  filter: ['command-line', 'engine', 'errors.ts', 'toml.ts'],
  process: ['command-line', 'engine', 'env.ts', 'errors.ts'],
  journal: ['engine', 'errors.ts', 'process'],
  hosts: ['command-line', 'engine', 'env.ts', 'errors.ts', 'filter', 'process'],
  gain: ['command-line', 'engine', 'errors.ts', 'filter', 'hosts', 'journal', 'process', 'toml.ts'],
  context: ['env.ts', 'errors.ts', 'gain', 'hosts', 'process', 'toml.ts'],
  laws: ['engine', 'filter'],
  local: ['errors.ts'],
};

/** These serve hooks, hosts' own processes and a library too. */
const PURE = [
  'library.ts',
  'engine/',
  'command-line/',
  'completion/',
  'filter/find.ts',
  'filter/compile.ts',
  'filter/built-in',
];
/** Packages that are pure themselves, with their one importer. */
const PURE_PACKAGES: Readonly<Record<string, string>> = { 'command-line/shell.ts': 'unbash' };

const LONGEST_FILE = 200;
const LONGEST_FUNCTION = 40;
/** With the functions inside it: a factory holds the state of its closures, as a class would of its methods. */
const LONGEST_FACTORY = 100;

/** Too long as they are; the next hand at them splits them, and nothing is added here. */
const TO_BE_SPLIT: readonly string[] = [];

describe('imports', () => {
  test('the bin only loads the bundle', () => {
    const imports = readFileSync('bin/tks.js', 'utf8').match(/(?<=require\()'[^']+'/gu);
    expect(imports).toEqual(["'../dist/start.js'"]);
  });

  test('each part of src is in the table', () => {
    expect([...new Set(all.map(({ file }) => partOf(file)))].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports from its own and from: %s', (part, others) => {
    const foreign = importsOf(part, (name) => name.endsWith('.ts') && ![part, ...others].includes(partOf(name)));
    expect(foreign).toEqual([]);
  });

  test.each(PURE)('%s asks nothing of Node and no package', (file) => {
    const foreign = importsOf(file, (name) => !name.endsWith('.ts'));
    expect(foreign.filter(([importer, name]) => PURE_PACKAGES[importer!] !== name)).toEqual([]);
  });

  test('commands leave what needs Node to others', () => {
    expect(importsOf('commands/', (name) => name.startsWith('node:'))).toEqual([]);
  });

  test('each package is imported by one file', () => {
    const importers = new Map<string, Set<string>>();
    for (const [file, name] of importsOf('', isPackage) as [string, string][])
      importers.set(name, (importers.get(name) ?? new Set()).add(file));
    expect([...importers].filter(([, files]) => files.size > 1)).toEqual([]);
  });

  test('packages are bundled: none is left for a user to install', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).not.toHaveProperty('dependencies');
  });
});

describe('the world outside', () => {
  test('only env.ts reads the environment and the current folder', () => {
    expect(users(/^process\.(?:env|cwd)$/u)).toEqual(['env.ts']);
  });

  test('only cli.ts sets the exit code, and only start.ts leaves, once nothing is left to do', () => {
    expect(users(/^process\.exitCode$/u)).toEqual(['cli.ts']);
    expect(users(/^process\.(?:exit|abort|reallyExit)$/u)).toEqual(['start.ts']);
  });

  test('what is printed goes through process/output.ts', () => {
    expect(users(/^console\.|^process\.(?:stdout|stderr)$/u)).toEqual(['process/output.ts']);
  });

  test('the engine knows neither time nor chance', () => {
    expect(
      users(/^(?:Date\.|Math\.random|performance\.|process\.|globalThis\.)/u).filter((file) =>
        PURE.some((pure) => file.startsWith(pure)),
      ),
    ).toEqual([]);
  });
});

describe('sizes', () => {
  test.each(all.map((one) => [one.file, one] as const))('%s', (file, { lines, functions }) => {
    if (!TO_BE_SPLIT.includes(file)) expect(lines, 'lines of the file').toBeLessThanOrEqual(LONGEST_FILE);
    const tooLong = functions.filter(({ lines, own }) => own > LONGEST_FUNCTION || lines > LONGEST_FACTORY);
    expect(tooLong.filter(({ name }) => !TO_BE_SPLIT.includes(`${file} ${name}`))).toEqual([]);
  });
});

describe('form', () => {
  const files = (test: (one: Source) => boolean) => all.filter(test).map(({ file }) => file);

  test('no drawer for what belongs nowhere', () => {
    expect(files(({ file }) => /(?:^|\/)(?:utils?|helpers?|misc|shared|lib)(?:\/|\.ts$)/u.test(file))).toEqual([]);
  });
  test('no barrels', () => {
    expect(files(({ file, reExports }) => reExports || /(?:^|\/)index\.ts$/u.test(file))).toEqual([]);
  });
  test('no classes but errors', () => {
    expect(files(({ classes }) => classes.length > 0)).toEqual([]);
  });
});
