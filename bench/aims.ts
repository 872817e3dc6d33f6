import { type Measured, percent } from './fixtures.ts';

/** A kind of output, and how much shorter it is meant to come out at the median. */
interface Aim {
  readonly name: string;
  readonly aim: number | undefined;
  readonly holds: (one: Measured) => boolean;
}

export interface Reached {
  readonly name: string;
  readonly aim: number | undefined;
  readonly cases: number;
  readonly median: number;
  /** The middle half. */
  readonly from: number;
  readonly to: number;
}

/** Small outputs stay whole, so nothing is expected of them. */
const SMALL = 1024;

const under = (...folders: string[]) => {
  return ({ name }: Measured) => folders.some((folder) => name.startsWith(folder));
};
/** Test runners that have a filter, by themselves or called by npm, make or a script. */
const isTest = under(
  'cargo/test/',
  'go/test/',
  'jest/',
  'make/test-',
  'npm/test/',
  'pytest/',
  'sh/cargo-test',
  'tap/',
  'vitest/',
);

const AIMS: readonly Aim[] = [
  { name: 'test runs that fail', aim: -65, holds: (one) => isTest(one) && one.exit !== 0 },
  { name: 'test runs that pass', aim: -95, holds: (one) => isTest(one) && one.exit === 0 },
  { name: 'git status, git log', aim: -45, holds: under('git/status/', 'git/log/') },
  { name: '  git status', aim: undefined, holds: under('git/status/') },
  { name: '  git log', aim: undefined, holds: under('git/log/') },
  { name: 'git diff', aim: -9, holds: under('git/diff/') },
  { name: 'git show, push, commit', aim: undefined, holds: under('git/show/', 'git/push/', 'git/commit/') },
  { name: 'tsc, eslint', aim: -45, holds: under('tsc/', 'eslint/') },
  { name: '  tsc', aim: undefined, holds: under('tsc/') },
  { name: '  eslint', aim: undefined, holds: under('eslint/') },
  { name: 'cargo build', aim: undefined, holds: under('cargo/build/') },
  {
    name: 'cargo check, clippy, doc, rustc',
    aim: -45,
    holds: under('cargo/check/', 'cargo/clippy/', 'cargo/doc/', 'rustc/'),
  },
  { name: 'go build, vet, linters', aim: -45, holds: under('go/build/', 'go/vet/', 'staticcheck/', 'golangci-lint/') },
  { name: 'npm install, ci, run', aim: undefined, holds: under('npm/install/', 'npm/ci/', 'npm/run/') },
  { name: 'without a filter', aim: undefined, holds: under('none/') },
  { name: 'all of them', aim: undefined, holds: () => true },
];

/** Medians over outputs for people that are not small. */
export function reached(all: readonly Measured[]): Reached[] {
  const judged = all.filter(({ bytes, forPrograms }) => bytes >= SMALL && !forPrograms);
  return AIMS.map(({ name, aim, holds }) => {
    const values = judged.filter(holds).map(({ raw, tks }) => percent(raw, tks));
    return { name, aim, cases: values.length, ...spread(values) };
  });
}

/** Median and quartiles. */
export function spread(values: readonly number[]): { median: number; from: number; to: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place));
  };
  return { median: at(0.5), from: at(0.25), to: at(0.75) };
}
