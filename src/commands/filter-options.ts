import type { Env } from '../env.ts';
import type { NewOptions } from './filter-new.ts';
import type { TestOptions } from './filter-test.ts';
import type { CheckOptions, EjectOptions, ListOptions } from './filters.ts';
import type { Done, Program } from './program.ts';
import type { TrustOptions } from './trust.ts';

const HELP = `
A filter is a TOML file that says what the lines of a command's output are to the reader; its path is the command it serves:
  ~/.config/tks/filters/git/push.toml    of the user, for git push
  .tks/filters/deploy.toml               of a project, used by those who have trusted it

What serves a command: a project's filter before the user's, that before a built-in one; of these, the longest path.`;

/** `tks filters …`: filters of one's own. */
export function addFilters(program: Program, env: Env, done: Done): void {
  const filters = program
    .command('filters')
    .description('list filters: whose they are, which are used, how often, and what they gain')
    .option('--all', 'built-in ones that were never used, too')
    .option('--json', 'for programs')
    .option('--names', 'only the programs with filters of one’s own, for the shell of a host')
    .addHelpText('after', HELP)
    .action(async (options: ListOptions) => done(await (await import('./filters.ts')).list(options, env)));
  filters
    .command('show')
    .description('print the filter that serves a command, and where it stands')
    .argument('<name>', 'git/push, or "git push"')
    .action(async (name: string) => done(await (await import('./filters.ts')).show(name, env)));
  filters
    .command('check')
    .description('tell what is wrong with filters of one’s own, with file, line and column; 1 if anything is')
    .argument('[name...]', 'these alone')
    .option('--json', 'for programs')
    .action(async (names: string[], options: CheckOptions) =>
      done(await (await import('./filters.ts')).check(names, options, env)),
    );
  filters
    .command('eject')
    .description('copy a built-in filter to edit it')
    .argument('<name>', 'git/push')
    .option('--project', 'into .tks/filters of this folder, and not for the user alone')
    .action(async (name: string, options: EjectOptions) =>
      done(await (await import('./filters.ts')).eject(name, options, env)),
    );
  addCases(filters, env, done);
  addTrust(filters, env, done);
}

function addCases(filters: Program, env: Env, done: Done): void {
  filters
    .command('new')
    .description('run a command, and write a filter that its output suggests, with this run as its test case')
    .argument('<command>', "in quotes: './deploy --all'")
    .option('--name <name>', 'what it is to serve: "acme deploy"; the program, if nothing is said')
    .option('--project', 'into .tks/filters of this repository, and not for the user alone')
    .action(async (line: string, options: NewOptions) =>
      done(await (await import('./filter-new.ts')).create(line, options, env)),
    );
  filters
    .command('test')
    .description(
      'run the cases of filters of one’s own under the laws that the built-in ones are under; 1 if one is broken',
    )
    .argument('[name...]', 'these alone')
    .option('--json', 'for programs')
    .action(async (names: string[], options: TestOptions) =>
      done(await (await import('./filter-test.ts')).test(names, options, env)),
    );
}

function addTrust(filters: Program, env: Env, done: Done): void {
  filters
    .command('trust')
    .description('show filters of this project that nobody has trusted, and ask whether to use them')
    .argument('[name...]', 'these alone')
    .option('--yes', 'without asking')
    .action(async (names: string[], options: TrustOptions) =>
      done(await (await import('./trust.ts')).trust(names, options, env)),
    );
  filters
    .command('untrust')
    .description('use filters of this project no longer')
    .argument('[name...]', 'these alone')
    .action(async (names: string[]) => done(await (await import('./trust.ts')).untrust(names, env)));
}
