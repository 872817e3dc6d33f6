import { namesOf, otherWordsOf } from '../command-line/aliases.ts';
import { quote } from './quote.ts';

/** A command that has a filter. */
export interface Served {
  /** `git/push`. */
  readonly path: string;
  /** Words with which it never ends. */
  readonly live: readonly string[];
}

/** What starts tks: absolute paths. */
export interface Launch {
  readonly node: string;
  readonly cli: string;
}

/** The template decides about these itself. */
const IN_TEMPLATE =
  'git timeout gtimeout nice ionice env stdbuf cross-env node python python2 python3 ruby php npx bunx pnpx uvx pipx pdm poetry hatch rye pipenv bundle'.split(
    ' ',
  );
/** End soon, start nothing that lives on, and mostly print little. */
const SHORT: ReadonlySet<string> = new Set(
  'ls tree cat head tail sed wc du df ps rg fd find grep stat diff jq file'.split(' '),
);
/** Any subcommand may be a script of the project. */
const SCRIPTS: ReadonlySet<string> = new Set(['pnpm', 'yarn', 'bun']);
/** Subcommands that run another program. */
const THROUGH: Readonly<Record<string, readonly string[]>> = { npm: ['exec', 'x'] };
/** A function of these names would take the place of a part of the shell, or of a shell. */
const NEVER: ReadonlySet<string> = new Set(
  `alias bg bind break builtin cd command compgen continue declare dirs disown echo enable eval exec exit export false fc fg
  getopts hash help history jobs kill let local logout popd printf pushd pwd read readonly return set shift source suspend
  test times trap true type typeset ulimit umask unalias unset wait if then else elif fi case esac for select while until do
  done in function time coproc none sh bash zsh dash ksh fish sudo nohup xargs which configure`.split(/\s+/u),
);
/** Scripts in a project's root that stand for a program. */
const WRAPPER_SCRIPTS: Readonly<Record<string, string>> = { gradlew: './gradlew', mvnw: './mvnw' };

/** What differs between hosts. */
export interface HostShell {
  /** Where short commands put their output, below a temporary one. */
  readonly folder: string;
  /** Shell text that tells where the output of a line is shown: `__tks_find_output` and `__tks_is_shown`. */
  readonly output: string;
  /** What the file does when it is read; the functions are defined if nothing is said. */
  readonly start?: string;
}

/** Names of the functions. */
export function functionNames(served: readonly Served[]): string[] {
  const names = programsOf(served).flatMap(namesOf);
  return [...new Set([...names.map((name) => WRAPPER_SCRIPTS[name] ?? name), ...IN_TEMPLATE])];
}

const programsOf = (served: readonly Served[]): string[] =>
  [...new Set(served.map(({ path }) => path.split('/')[0]!))].filter((name) => !NEVER.has(name));

/**
 * The file that bash and zsh read in front of each command line.
 * @param template `shell/functions.sh`
 */
export function renderFunctions(template: string, launch: Launch, served: readonly Served[], host: HostShell): string {
  const programs = programsOf(served);
  const all = functionNames(served);
  const sorted = programs.filter((name) => !IN_TEMPLATE.includes(name));
  const runners = sorted.filter((name) => isRunner(name, served));
  const others = sorted.filter((name) => !runners.includes(name));
  const parts: Readonly<Record<string, string>> = {
    NODE: quote(launch.node),
    CLI: quote(launch.cli),
    FOLDER: host.folder,
    START: host.start ?? `__tks_define ${all.join(' ')}`,
    NAMES: all.join(' | '),
    SORT: [
      `    ${runners.map(patternsOf).join(' | ')}) __tks_way=run ;;`,
      ...others.map((name) => `    ${patternsOf(name)})${decide(name, served)} ;;`),
    ].join('\n'),
  };
  const text = template.replace('@HOST@\n', () => `${host.output}\n`);
  return fillIn(text, parts);
}

/** Names of functions for commands with filters of the user's own, as one line of shell can hold them. */
export function ownNames(paths: readonly string[]): string[] {
  const programs = new Set(paths.map((path) => path.split('/')[0]!));
  return [...programs]
    .filter((name) => /^[\w.+-]+$/u.test(name) && !NEVER.has(name) && !IN_TEMPLATE.includes(name))
    .flatMap((name) => [...namesOf(name), `./${name}`]);
}

/** Puts values in the place of names: `@NODE@`. */
export const fillIn = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/@([A-Z_]+)@/gu, (whole, name: string) => values[name] ?? whole);

const patternsOf = (program: string): string =>
  namesOf(program)
    .map((name) => WRAPPER_SCRIPTS[name] ?? name)
    .join(' | ');

const isRunner = (program: string, served: readonly Served[]): boolean =>
  SCRIPTS.has(program) || (!SHORT.has(program) && served.some(({ path }) => path === program));

function decide(program: string, served: readonly Served[]): string {
  const own = served.find(({ path }) => path === program);
  if (own) return shortUnless(own.live);
  return ` case \${2-} in ${subcommandsOf(program, served).join(' | ')}) __tks_way=run ;; esac`;
}

/** What never ends must be shown as it comes. */
const shortUnless = (live: readonly string[]): string =>
  live.length === 0
    ? ' __tks_way=file'
    : ` case " $* " in ${live.map((word) => `*' ${word}'*`).join(' | ')}) __tks_way=run ;; *) __tks_way=file ;; esac`;

/** An option before the subcommand hides it: tks looks closer. */
function subcommandsOf(program: string, served: readonly Served[]): string[] {
  const own = served.map(({ path }) => path.split('/')).filter(([first]) => first === program);
  const words = own.flatMap(([, subcommand = '']) => [subcommand, ...otherWordsOf(program, subcommand)]);
  return ['-*', ...new Set([...words, ...(THROUGH[program] ?? [])])];
}
