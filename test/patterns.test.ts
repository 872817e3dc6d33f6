import { describe, expect, test } from 'vitest';
import { hasCommonRole, mayHaveRole } from '../src/engine/common.ts';
import { ROLES } from '../src/engine/model.ts';
import { slowLine } from '../src/filter/linear.ts';
import { SEEDS } from '../src/filter/pattern/seeds.ts';
import { cases, reduce } from './cases.ts';
import { filterFiles, parsed, patternsOf } from './filters.ts';

/*
 * Law 13: no pattern takes super-linear time. Each line is tried at a tenth of its length too: a linear pattern takes
 * ten times as long for the whole, a quadratic one a hundred times.
 */
const LENGTH = 100_000;
const MOST = 40;
/** Milliseconds of the processor, since others want it too: below this a clock says little on a busy machine, and a quadratic pattern takes far longer. */
const NOTHING = 20;
/** What takes less for a tenth takes less than nothing for the whole, were it quadratic. */
const NOTHING_OF_TENTH = NOTHING / 100;

/** What follows the beginning of a real line. */
const SHORT = ['a', ' ', '1', '.', '-', '=', ':', 'a ', '1 ', '1.', 'a:', '1 failed '];
/** A last character that no pattern waits for makes it try all other ways. */
const END = '\u2603';

/** What a line begins with, and what it repeats from there on. */
interface Hostile {
  readonly head: string;
  readonly seed: string;
}

const bare = (seed: string): Hostile => ({ head: '', seed });

const lineOf = ({ head, seed }: Hostile, length: number) =>
  head + seed.repeat(Math.ceil(length / seed.length)).slice(0, length) + END;

/** The same lines are tried with each pattern. */
const parts = new Map(SEEDS.map((seed) => [seed, lineOf({ head: '', seed }, LENGTH / 10)]));
const tenthOf = (one: Hostile, length: number) =>
  (one.head === '' && length === LENGTH / 10 ? parts.get(one.seed) : undefined) ?? lineOf(one, length);

function milliseconds(run: () => void, tries = 1): number {
  const times = Array.from({ length: tries }, () => {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** What takes too long; the tenth is tried first, so that nothing hangs. */
function slow(lines: readonly Hostile[], run: (line: string) => void, longest = LENGTH): string[] {
  return lines.flatMap((one) => {
    const tenth = tenthOf(one, longest / 10);
    const begun = performance.now();
    run(tenth);
    if (performance.now() - begun < NOTHING_OF_TENTH) return [];
    return verdict(one, longest / 10, run) ?? verdict(one, longest, run) ?? [];
  });
}

function verdict(one: Hostile, length: number, run: (line: string) => void): string | undefined {
  const [line, part] = [lineOf(one, length), lineOf(one, length / 10)];
  if (milliseconds(() => run(line)) < NOTHING) return undefined;
  const [whole, tenth] = [milliseconds(() => run(line), 3), milliseconds(() => run(part), 5)];
  if (whole < NOTHING || whole < MOST * tenth) return undefined;
  return `${JSON.stringify(one)} × ${length}: ${whole.toFixed(0)} ms, a tenth of it ${tenth.toFixed(2)} ms`;
}

const all = cases();
const filters = filterFiles().map((file) => ({ path: file.path, source: parsed(file) }));

describe('patterns of filters', () => {
  const rows = filters.flatMap(({ path, source }) => patternsOf(source).map((pattern) => [path, pattern] as const));
  test.each(rows)('%s %s', (path, source) => {
    const pattern = new RegExp(source, 'u');
    expect(slowLine(source)).toBeUndefined();
    expect(slow(matching(path, pattern), (line) => pattern.test(line))).toEqual([]);
  });
});

/** A real line that the pattern knows: it holds all that is asked for but the end; again and again, or its beginning. */
function matching(path: string, pattern: RegExp): Hostile[] {
  const known = linesOf(path).find((line) => line.trim() !== '' && pattern.test(line));
  if (known === undefined) return [];
  const words = [...known.matchAll(/\S+\s*/gu)];
  const heads = words.slice(1, 4).map(({ index }) => known.slice(0, index));
  const begun = heads.flatMap((head) => [...SHORT, known].map((seed) => ({ head, seed })));
  return [bare(known), ...words.map(([word]) => bare(word)), ...begun];
}

const linesOf = (path: string): string[] =>
  all
    .filter(({ name }) => name.startsWith(`${path}/`))
    .slice(0, 20)
    .flatMap(({ output }) => output.subarray(0, 100_000).toString('utf8').split('\n'));

describe('common patterns', () => {
  test.each(ROLES)('%s', (role) => {
    expect(slow(SEEDS.map(bare), (line) => hasCommonRole(role, line))).toEqual([]);
    // They judge the first 600 characters, where a quadratic one costs milliseconds a line.
    const often = (line: string) => {
      for (let i = 0; i < 30; i++) hasCommonRole(role, line);
    };
    expect(slow(SEEDS.map(bare), often, 600)).toEqual([]);
  });
  test('the byte prefilter', () => {
    expect(slow(SEEDS.map(bare), (line) => mayHaveRole(line))).toEqual([]);
  });
});

describe('the whole engine', () => {
  // One of each shape and budget, since the filters' own patterns were tried before.
  const commands = [
    'git diff',
    'git log',
    'git status',
    'tsc',
    'pytest',
    'vitest',
    'cat',
    'make',
    'ls',
    'tree',
    'grep -n x',
    'a tool unknown',
  ];
  test.each(commands)('%s', (command) => {
    const run = (line: string) => reduce(command.split(' '), Buffer.from(`${line}\n${line}\n${line}`), { exit: 1 });
    expect(slow(SEEDS.map(bare), run)).toEqual([]);
  });
});
