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

const TESTS =
  'ava bats bun/test cargo/test catch2 ctest deno/test doctest go/test googletest jest make/test meson mix mocha mvn/test node/test npm/test phpunit playwright prove pytest rake rspec sh/cargo-test tap tox unittest vitest';
const DIAGNOSTICS =
  'biome black cargo/check cargo/clippy clang-format clang-tidy cppcheck deno/check deno/lint eslint flake8 gcc go/build go/vet gofmt golangci-lint hadolint javac knip mypy oxlint prettier pylint pyright rubocop ruff rustc shellcheck staticcheck stylelint tsc yamllint';
const BUILDS =
  'bun/build bun/install cargo/add cargo/build cargo/doc cargo/install cargo/run cmake configure esbuild go/get go/install go/mod gradle make mvn ninja npm/ci npm/install npm/run pip pnpm/install rollup tsdown tsup uv vite yarn/install';

const TABLES =
  'kubectl/get docker/ps docker/images docker/stats docker/system psql mysql sqlite3 ps df free lsblk helm aws/s3 aws/describe-instances-table none/pip-list none/table';

const JSON_TEXT =
  'none/json docker/inspect docker/network-inspect docker/volume-inspect aws/account aws/describe aws/filter aws/list aws/scan';

/** Cases of these filters, or below a name that begins like this; each belongs to the first kind that takes it. */
const under = (paths: string) => {
  const begins = paths.split(' ').map((path) => (path.includes('/') ? path : `${path}/`));
  return ({ name }: Measured) => begins.some((path) => name.startsWith(path));
};
const isTest = under(TESTS);
const isBuild = under(BUILDS);
const isTable = under(TABLES);
const isJson = under(JSON_TEXT);

const AIMS: readonly Aim[] = [
  { name: 'test runs that fail', aim: -65, holds: (one) => isTest(one) && one.exit !== 0 },
  { name: 'test runs that pass', aim: -95, holds: (one) => isTest(one) && one.exit === 0 },
  { name: 'compilers, linters', aim: -45, holds: under(DIAGNOSTICS) },
  { name: 'installs, builds', aim: -40, holds: (one) => isBuild(one) && !isTest(one) },
  { name: 'git status, git log', aim: -45, holds: under('git/status git/log') },
  { name: 'git blame', aim: -60, holds: under('git/blame') },
  { name: 'git diff', aim: -9, holds: under('git/diff') },
  { name: 'tables', aim: -12, holds: isTable },
  { name: 'JSON', aim: -20, holds: (one) => isJson(one) && !isTable(one) },
  { name: 'search hits', aim: -25, holds: under('grep rg git/grep none/grep') },
  { name: 'ls -l', aim: -25, holds: ({ name }) => /^ls\/(?:long|human|iso)/u.test(name) },
  {
    name: 'paths, names of files',
    aim: undefined,
    holds: under('find fd ls/names ls/recursive git/ls-files none/find du wc tar unzip'),
  },
  { name: 'trees', aim: -40, holds: under('tree npm/ls cargo/tree none/yarn-list none/pnpm-why') },
  {
    name: 'logs of containers, pods',
    aim: -80,
    holds: under('docker/logs docker/compose/logs kubectl/logs none/log-'),
  },
  { name: 'builds of images', aim: -70, holds: under('docker/build docker/compose/build none/jobs-buildkit') },
  { name: 'pull requests, issues', aim: -20, holds: under('gh/pr/view gh/issue/view gh/release/view') },
  { name: 'commands without a filter', aim: undefined, holds: under('none') },
  { name: 'all of them', aim: undefined, holds: () => true },
];

/** The same for each filter path: `git/log`, `npm/install`. */
export function reachedByCommand(all: readonly Measured[]): Reached[] {
  const paths = new Set(all.map(({ name }) => name.slice(0, name.lastIndexOf('/'))));
  return [...paths]
    .map((path) => groupOf(all, { name: path, aim: undefined, holds: ({ name }) => name.startsWith(`${path}/`) }))
    .filter(({ cases }) => cases > 0);
}

/** Medians over outputs for people that are not small. */
export function reached(all: readonly Measured[]): Reached[] {
  return AIMS.map((aim) => groupOf(all, aim));
}

function groupOf(all: readonly Measured[], { name, aim, holds }: Aim): Reached {
  const judged = all.filter((one) => one.bytes >= SMALL && !one.forPrograms && holds(one));
  const values = judged.map(({ raw, tks }) => percent(raw, tks));
  return { name, aim, cases: values.length, ...spread(values) };
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
