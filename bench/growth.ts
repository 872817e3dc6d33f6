// Shows that cost grows with what it is a cost of, and with nothing else: `npm run bench:growth -- [--big]`; --big adds 1 GB.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { spread } from './aims.ts';

const { values } = parseArgs({ options: { big: { type: 'boolean', default: false } } });
const tks = resolve('bin/tks.js');
const folder = mkdtempSync(join(tmpdir(), 'tks-growth-'));
const ROUNDS = 7;

/** Milliseconds of one run, its input from a file. */
function run(args: readonly string[], env: Readonly<Record<string, string>>, input?: string): number {
  const begun = process.hrtime.bigint();
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const { status, stderr } = spawnSync(process.execPath, [tks, ...args], {
    env: { PATH: process.env['PATH'], HOME: folder, ...env },
    stdio: [stdin, 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`tks ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

interface Step {
  readonly name: string;
  /** Bytes that come in, if their number differs. */
  readonly bytes?: number;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Interleaved, so that all steps meet the same machine. */
function compare(title: string, steps: readonly Step[]): void {
  const times = steps.map((): number[] => []);
  for (const { args, env, input } of steps) run(args, env, input);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, { args, env, input }] of steps.entries()) times[at]!.push(run(args, env, input));
  const medians = times.map((all) => spread(all).median);
  const longest = Math.max(...medians);
  console.log(`\n${title}`);
  for (const [at, { name, bytes }] of steps.entries()) {
    const bar = '█'.repeat(Math.max(1, Math.round((medians[at]! / longest) * 40)));
    const more = (bytes ?? 0) - (steps[0]!.bytes ?? 0);
    const rate = more === 0 ? '' : `${((medians[at]! - medians[0]!) / (more / 1e6)).toFixed(1)} ms/MB beyond the first`;
    console.log(
      `  ${name.padEnd(18)} ${medians[at]!.toFixed(0).padStart(7)} ms  ${bar} ${at === 0 ? '' : rate}`.trimEnd(),
    );
  }
}

/** A file of this many bytes, of lines this long. */
function file(bytes: number, line: number): string {
  const path = join(folder, `${bytes}-${line}`);
  const parts: string[] = [];
  for (let at = 0, size = 0; size < Math.min(bytes, 10_000_000); at++) {
    const text = `${at} src/part${at % 97}/module.ts ${'word '.repeat(line)}`.slice(0, line - 1);
    parts.push(`${text}\n`);
    size += line;
  }
  writeFileSync(path, parts.join(''));
  if (bytes > 10_000_000) for (let size = statSync(path).size; size < bytes; size *= 2) double(path);
  truncateSync(path, bytes);
  return path;
}

function double(path: string): void {
  spawnSync('sh', ['-c', 'cat "$1" "$1" > "$1.two" && mv "$1.two" "$1"', 'sh', path]);
}

function home(name: string): Readonly<Record<string, string>> {
  mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  return { TKS_HOME: join(folder, name) };
}

const piped = (bytes: number, line: number): Step => ({
  name: `${bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} kB`}, lines of ${line}`,
  bytes,
  args: ['pipe'],
  env: home('store'),
  input: file(bytes, line),
});

function fullStore(): Readonly<Record<string, string>> {
  const env = home('full');
  for (let at = 0; at < 500; at++) run(['pipe'], env, file(2_000 + at, 60));
  return env;
}

function longJournal(): Readonly<Record<string, string>> {
  const env = home('journal');
  const line = `${JSON.stringify({ time: 0, duration: 1, program: 'git', rawBytes: 1, rawLines: 1, printedBytes: 1, printedLines: 1, leftOut: {} })}\n`;
  writeFileSync(join(env['TKS_HOME']!, 'journal.jsonl'), line.repeat(Math.ceil(100e6 / line.length)), { mode: 0o600 });
  return env;
}

try {
  const sizes = [1e3, 1e5, 1e7, ...(values.big ? [1e9] : [])];
  compare(
    'Size of the output',
    sizes.map((bytes) => piped(bytes, 80)),
  );
  compare(
    'Length of a line, 10 MB each',
    [20, 80, 2_000, 100_000].map((line) => piped(1e7, line)),
  );
  const small = { args: ['pipe'], input: file(1e5, 80) };
  compare('What the store and the journal hold already', [
    { name: 'nothing', ...small, env: home('empty') },
    { name: '500 runs', ...small, env: fullStore() },
    { name: 'journal of 100 MB', ...small, env: longJournal() },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
