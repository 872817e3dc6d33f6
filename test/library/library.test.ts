import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { reduce } from '../../src/library.ts';
import { cases, isForPrograms } from '../cases.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, 'dist/library.mjs');
const root = mkdtempSync(join(tmpdir(), 'tks-library-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const some = cases().filter((one, index) => index % 20 === 0 && !isForPrograms(one));

describe('reduce', () => {
  test.each(some.map((one) => [one.name, one] as const))(
    '%s is what tks prints',
    (_, { argv, exit, output, folder }) => {
      const { text } = reduce(output, { command: argv, exit, raw: '123456789' });
      expect(text).toBe(readFileSync(join(folder, 'expected'), 'utf8'));
    },
  );

  test('a line of shell is as good as its words', () => {
    const { output, argv, exit } = cases('vitest/three-failed')[0]!;
    const known = { exit, raw: '123456789' };
    expect(reduce(output.toString(), { ...known, command: `${argv.join(' ')} 2>&1 | cat` })).toEqual(
      reduce(output, { ...known, command: argv }),
    );
  });

  test('where the whole is not kept only noise goes, and no mark says that it is', () => {
    const passed = Array.from({ length: 500 }, (_, at) => `ok ${at} - ${'x'.repeat(at % 7)} works`).join('\n');
    const kept = reduce(passed, { command: 'prove', exit: 0, raw: '123456789' });
    expect(kept.text).toMatch(/\[tks raw 123456789: \d+ of 500 lines left out\]/u);
    const { text, leftOut } = reduce(passed, { command: 'prove', exit: 0 });
    expect(leftOut).toBe(0);
    for (const line of passed.split('\n')) expect(text).toContain(line);
  });

  test('output for programs and of commands that print secrets is given back as it is', () => {
    const json = `${JSON.stringify({ a: Array.from({ length: 900 }, (_, at) => at) }, null, 2)}\n`;
    expect(reduce(json, { command: 'kubectl get pods -o json', raw: '123456789' })).toMatchObject({ text: json });
    expect(reduce('A=1\n\n\n', { command: 'env' })).toMatchObject({ text: 'A=1\n\n\n', secret: true });
    expect(reduce(`ghp_${'a1B2'.repeat(9)}\n`)).toMatchObject({ secret: true });
  });

  test('a budget holds', () => {
    const lines = Array.from({ length: 900 }, (_, at) => `${Math.sqrt(at)} ${at ** 3} line`).join('\n');
    expect(reduce(lines, { budget: 2000, raw: '123456789' }).text.length).toBeLessThan(2500);
  });

  test.each([{ raw: '12' }, { raw: 'ninedigit' }, { budget: 10 }, { budget: 1000.5 }])('%o is refused', (options) => {
    expect(() => reduce('x', options)).toThrow(RangeError);
  });
});

/** What every browser and worker has, and nothing else. */
const BARE = `
  import { readFileSync } from 'node:fs';
  import vm from 'node:vm';
  const context = vm.createContext({ TextEncoder, TextDecoder });
  const module = new vm.SourceTextModule(readFileSync(${JSON.stringify(BUILT)}, 'utf8'), { context });
  await module.link((name) => { throw new Error('it imports ' + name); });
  await module.evaluate();
  const [file, options] = process.argv.slice(1);
  process.stdout.write(module.namespace.reduce(readFileSync(file, 'utf8'), JSON.parse(options)).text);
`;
/** A worker without any of Node's globals that a browser's lacks. */
const WORKER = `
  import { readFileSync } from 'node:fs';
  import { Worker } from 'node:worker_threads';
  const [file, options] = process.argv.slice(1);
  const source = "for (const name of ['process', 'Buffer', 'require', 'global', 'setImmediate']) delete globalThis[name];" +
    "const { parentPort, workerData } = await import('node:worker_threads');" +
    "const { reduce } = await import(workerData.library); parentPort.postMessage(reduce(...workerData.args).text);";
  const workerData = { library: ${JSON.stringify(pathToFileURL(BUILT).href)}, args: [readFileSync(file, 'utf8'), JSON.parse(options)] };
  new Worker(new URL('data:text/javascript,' + encodeURIComponent(source)), { workerData })
    .on('message', (text) => process.stdout.write(text));
`;

test.each([
  ['a bare context', BARE],
  ['a worker', WORKER],
])('the built module runs in %s', (_, script) => {
  const { folder, argv, exit } = cases('vitest/three-failed')[0]!;
  const options = JSON.stringify({ command: argv, exit, raw: '123456789' });
  const args = ['--no-warnings', '--experimental-vm-modules', '--input-type=module', '-e', script];
  const text = execFileSync(process.execPath, [...args, join(folder, 'output'), options], { encoding: 'utf8' });
  expect(text).toBe(readFileSync(join(folder, 'expected'), 'utf8'));
});

const CONSUMER = `import { reduce, type ReduceOptions, type Reduced } from 'tks';
const options: ReduceOptions = { command: ['npm', 'test'], exit: 1, budget: 5000, raw: '123456789' };
const { text, leftOut, secret, filter }: Reduced = reduce(new Uint8Array(), options);
export const all: [string, number, boolean, string | undefined] = [text, leftOut, secret, filter];
reduce('text', { command: 'npm test', exit: undefined });
// @ts-expect-error an output is text or bytes
reduce(1);
// @ts-expect-error there is no such option
reduce('text', { exitCode: 1 });
`;

test.each([
  ['nodenext', 'nodenext', 'a.mts'],
  ['nodenext', 'nodenext', 'a.cts'],
  ['node20', 'node16', 'a.mts'],
  ['esnext', 'bundler', 'a.ts'],
])('its types are found with module %s, resolution %s, in %s', (module, moduleResolution, file) => {
  const folder = mkdtempSync(join(root, 'consumer-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/tks'));
  writeFileSync(join(folder, file), CONSUMER);
  const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [] };
  const compilerOptions = { ...strict, target: 'es2022', lib: ['es2022'], module, moduleResolution };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('');
});

test('the example compacts, and gives the whole back', async () => {
  const { shell, raw } = await import(join(ROOT, 'examples/shell-tool.js'));
  const text: string = shell('seq -f "ok %g - as it should" 900; exit 3');
  const id = /\[tks raw (\d{9}): /u.exec(text)?.[1] ?? '';
  expect(text.length).toBeLessThan(9000);
  expect(raw(id).split('\n')).toHaveLength(901);
});
