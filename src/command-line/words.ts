import { ALIASES, GROUPS, NAMES } from './aliases.ts';
import { dockerWords, insideContainer } from './containers.ts';
import { remoteCommand } from './remote.ts';

/**
 * Programs that run another one: how many words of their own come before it, and which of their options take a value.
 * A subcommand that must follow stands in `through` (`uv run`, `pnpm exec`).
 */
interface Wrapper {
  readonly through?: readonly string[];
  readonly values?: readonly string[];
  readonly own?: number;
}

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  env: { values: ['-u', '--unset', '-C', '--chdir', '-S'] },
  command: {},
  exec: { values: ['-a'] },
  time: { values: ['-f', '-o'] },
  nohup: {},
  nice: { values: ['-n'] },
  ionice: { values: ['-c', '-n'] },
  setsid: {},
  stdbuf: { values: ['-i', '-o', '-e'] },
  unbuffer: {},
  timeout: { values: ['-k', '-s', '--kill-after', '--signal'], own: 1 },
  gtimeout: { values: ['-k', '-s'], own: 1 },
  sudo: { values: ['-u', '-g', '-h', '-p', '-C', '-D'] },
  doas: { values: ['-u', '-C'] },
  'xvfb-run': { values: ['-s', '-n', '-e', '-f'] },
  dotenv: { values: ['-e', '-f'] },
  'cross-env': {},
  npx: { values: ['-p', '--package', '-c'] },
  bunx: {},
  pnpx: {},
  uvx: { values: ['--from', '--with', '-p', '--python'] },
  pipx: { through: ['run'] },
  uv: {
    through: ['run'],
    values: ['--with', '--extra', '--group', '-p', '--python', '--project', '--directory', '--env-file'],
  },
  poetry: { through: ['run'] },
  pdm: { through: ['run'] },
  hatch: { through: ['run'] },
  rye: { through: ['run'] },
  pipenv: { through: ['run'] },
  bundle: { through: ['exec'] },
  pnpm: { through: ['exec', 'dlx'], values: ['-C', '--dir', '--filter', '-F'] },
  yarn: { through: ['exec', 'dlx'], values: ['--cwd'] },
  npm: { through: ['exec', 'x'], values: ['--prefix', '-w', '--workspace', '-C'] },
  bun: { through: ['x'], values: ['--cwd'] },
  ccache: {},
  bear: { values: ['--output', '-o', '--config'] },
  rtk: {},
};

const KUBECTL: readonly string[] =
  `-n --namespace --context --kubeconfig --cluster --user -s --server --token --as --as-group --as-uid --cache-dir
  --certificate-authority --client-certificate --client-key --request-timeout --tls-server-name -v --v`.split(/\s+/u);
const AWS: readonly string[] =
  `--profile --region --output --query --endpoint-url --color --ca-bundle --cli-read-timeout --cli-connect-timeout
  --cli-binary-format`.split(/\s+/u);

/** Options before the subcommand that take a value of their own. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  git: ['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--exec-path', '--config-env'],
  npm: WRAPPERS['npm']!.values!,
  pnpm: WRAPPERS['pnpm']!.values!,
  yarn: WRAPPERS['yarn']!.values!,
  cargo: ['--manifest-path', '--config', '-C', '--color', '-Z'],
  docker: ['-H', '--host', '-c', '--context', '--config', '-l', '-n', '--namespace'],
  kubectl: KUBECTL,
  helm: ['-n', '--namespace', '--kube-context', '--kubeconfig', '--kube-apiserver', '--kube-as-user', '--kube-token'],
  aws: AWS,
  gh: ['-R', '--repo'],
  terraform: [],
};

const ASSIGNMENT = /^[A-Za-z_]\w*=/u;
const VERSION = /(?<=[a-z+])-\d+(?:\.\d+)*$/u;
const PYTHON = /^(?:python|pypy|py)[\d.]*$/u;

/**
 * The words that choose a filter: assignments, wrappers and the program's own options before a subcommand are skipped, the
 * program stands by its base name; aws takes its options anywhere, so they come last. `['FOO=1', 'npx', '/x/vitest', 'run']` gives `['vitest', 'run']`.
 */
export function words(argv: readonly string[]): string[] {
  const start = argv.findIndex((word) => !ASSIGNMENT.test(word));
  if (start < 0) return [];
  const program = nameOf(argv[start]!);
  const rest = argv.slice(start + 1);
  if (Object.hasOwn(GROUPS, program)) return words([...GROUPS[program]!, ...rest]);
  const inner = innerCommand(program, rest);
  if (inner) return words(inner);
  const from = skipOptions(rest, VALUES[program] ?? []);
  const found = [
    program,
    ...rest.slice(program in VALUES ? from : 0),
    ...(program === 'aws' ? rest.slice(0, from) : []),
  ];
  return special([...(ALIASES[found.slice(0, 2).join(' ')] ?? found.slice(0, 2)), ...found.slice(2)]);
}

/** `/usr/bin/x86_64-linux-gnu-g++-12` is called g++, which prints as gcc does. */
function nameOf(path: string): string {
  const base = path.replace(/^.*[\\/]/u, '').replace(/\.(?:exe|cmd|bat|ps1)$/iu, '');
  const name = base.replace(/^\w+(?:-\w+){1,3}-(?=(?:gcc|g\+\+|c\+\+|cc)(?:-\d|$))/u, '').replace(VERSION, '');
  return Object.hasOwn(NAMES, name) ? NAMES[name]! : name;
}

function innerCommand(program: string, rest: readonly string[]): readonly string[] | undefined {
  if (PYTHON.test(program)) return pythonModule(rest);
  if (program === 'ssh') return remoteCommand(rest);
  if (program === 'docker') return insideContainer(rest.slice(skipOptions(rest, VALUES['docker']!)));
  if (program === 'coverage') return rest[0] === 'run' ? pythonModule(rest.slice(1)) : undefined;
  const wrapper = Object.hasOwn(WRAPPERS, program) ? WRAPPERS[program]! : undefined;
  if (!wrapper) return undefined;
  let at = skipOptions(rest, wrapper.values ?? []);
  if (wrapper.through) {
    if (!wrapper.through.includes(rest[at] ?? '')) return undefined;
    at += 1 + skipOptions(rest.slice(at + 1), wrapper.values ?? []);
  }
  const inner = rest.slice(at + (wrapper.own ?? 0));
  return inner.length > 0 ? inner : undefined;
}

/** `python -m pytest -q` is pytest. */
function pythonModule(rest: readonly string[]): readonly string[] | undefined {
  const at = rest.indexOf('-m');
  return at >= 0 && rest.slice(0, at).every((word) => word.startsWith('-')) && at + 1 < rest.length
    ? rest.slice(at + 1)
    : undefined;
}

/** How many words are options and their values; `--` ends them. */
function skipOptions(rest: readonly string[], values: readonly string[]): number {
  let at = 0;
  while (at < rest.length && (rest[at]!.startsWith('-') || rest[at]!.startsWith('+') || ASSIGNMENT.test(rest[at]!))) {
    if (rest[at] === '--') return at + 1;
    at += values.includes(rest[at]!) ? 2 : 1;
  }
  return at;
}

/** `git show rev:path` prints a file, not a commit; `node --test` runs tests, where `node` runs anything. */
function special(found: string[]): string[] {
  const [program, subcommand, ...rest] = found;
  if (program === 'docker') return dockerWords(found.slice(1));
  if (program === 'node' && found.includes('--test')) return ['node', 'test', ...found.slice(1)];
  const isFile = program === 'git' && subcommand === 'show' && rest.some((word) => /^[^-:][^:]*:./u.test(word));
  return isFile ? ['git', 'cat-file', '-p', ...rest] : found;
}
