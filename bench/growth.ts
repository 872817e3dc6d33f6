import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spread } from './aims.ts';

/** What one thing costs as it grows, all else alike. */
export interface Growth {
  readonly title: string;
  readonly steps: readonly {
    readonly name: string;
    readonly milliseconds: number;
    /** Milliseconds for each 10^6 bytes more than in the first step. */
    readonly rate: number | undefined;
  }[];
}

const tks = resolve('bin/tks.js');
const ROUNDS = 7;

/** @param big with 1 GB, which takes a minute */
export function growth(big: boolean, node: string): Growth[] {
  const folder = mkdtempSync(join(tmpdir(), 'tks-growth-'));
  try {
    return inFolder(folder, big, node);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Step {
  readonly name: string;
  /** Bytes that come in, if their number differs. */
  readonly bytes?: number;
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
}

function inFolder(folder: string, big: boolean, node: string): Growth[] {
  /** Milliseconds of one run of `tks pipe`. */
  const run = ({ env, input }: Step): number => {
    const begun = process.hrtime.bigint();
    const { status, stderr } = spawnSync(node, [tks, 'pipe'], {
      env: { PATH: process.env['PATH'], HOME: folder, ...env },
      stdio: [openSync(input, 'r'), 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
    if (status !== 0 || stderr.length > 0) throw new Error(`tks pipe ended with ${status}: ${stderr}`);
    return Number(process.hrtime.bigint() - begun) / 1e6;
  };
  /** Interleaved, so that all steps meet the same machine. */
  const compare = (title: string, steps: readonly Step[]): Growth => {
    const times = steps.map((): number[] => []);
    for (const step of steps) run(step);
    for (let round = 0; round < ROUNDS; round++) for (const [at, step] of steps.entries()) times[at]!.push(run(step));
    const medians = times.map((all) => spread(all).median);
    const rate = (at: number) => {
      const more = (steps[at]!.bytes ?? 0) - (steps[0]!.bytes ?? 0);
      return more === 0 ? undefined : (medians[at]! - medians[0]!) / (more / 1e6);
    };
    return { title, steps: steps.map(({ name }, at) => ({ name, milliseconds: medians[at]!, rate: rate(at) })) };
  };
  const home = (name: string): Readonly<Record<string, string>> => {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    return { TKS_HOME: join(folder, name) };
  };
  const piped = (bytes: number, line: number): Step => ({
    name: `${bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} kB`}, lines of ${line}`,
    bytes,
    env: home('store'),
    input: file(folder, bytes, line),
  });
  const small = { input: file(folder, 1e5, 80) };
  const fullStore = (): Readonly<Record<string, string>> => {
    const env = home('full');
    for (let at = 0; at < 500; at++) run({ name: '', env, input: file(folder, 2_000 + at, 60) });
    return env;
  };
  const longJournal = (): Readonly<Record<string, string>> => {
    const env = home('journal');
    const line = `${JSON.stringify({ time: 0, duration: 1, program: 'git', rawBytes: 1, rawLines: 1, printedBytes: 1, printedLines: 1, leftOut: {} })}\n`;
    writeFileSync(join(env['TKS_HOME']!, 'journal.jsonl'), line.repeat(Math.ceil(100e6 / line.length)), {
      mode: 0o600,
    });
    return env;
  };
  const ownFilters = (count: number): Readonly<Record<string, string>> => {
    const filters = join(folder, `config-${count}`, 'tks/filters');
    mkdirSync(filters, { recursive: true });
    for (let at = 0; at < count; at++)
      writeFileSync(
        join(filters, `program-${at}.toml`),
        `about = 'what program ${at} says'\nsignature = '^program ${at}: '\nroutine = ['^step ${at} of \\d+$']\n`,
      );
    return { ...home(`filters-${count}`), XDG_CONFIG_HOME: join(folder, `config-${count}`) };
  };
  return [
    compare(
      'Size of the output',
      [1e3, 1e5, 1e7, ...(big ? [1e9] : [])].map((bytes) => piped(bytes, 80)),
    ),
    compare(
      'Length of a line, 10 MB each',
      [20, 80, 2_000, 100_000].map((line) => piped(1e7, line)),
    ),
    compare('What the store and the journal hold already', [
      { name: 'nothing', ...small, env: home('empty') },
      { name: '500 runs', ...small, env: fullStore() },
      { name: 'journal of 100 MB', ...small, env: longJournal() },
    ]),
    compare('Filters of the user, all of which may show up in the output', [
      { name: 'none', ...small, env: ownFilters(0) },
      { name: '1', ...small, env: ownFilters(1) },
      { name: '300', ...small, env: ownFilters(300) },
    ]),
  ];
}

/** A file of this many bytes, of lines this long. */
function file(folder: string, bytes: number, line: number): string {
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
