import { isInteractive } from '../command-line/interactive.ts';
import { labelOf } from '../command-line/label.ts';
import { isPrivate } from '../command-line/private.ts';
import { words } from '../command-line/words.ts';
import type { Filter } from '../engine/model.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { find, findByName, isLive, isVerbatim, reducerOptions } from '../filter/find.ts';
import { isHostOutput } from '../hosts/output-file.ts';
import { writeJournal } from '../journal/journal.ts';
import { ALL_INHERITED, type Descriptor, describe, type Routes, routesOf } from '../process/descriptors.ts';
import { exitCodeOf, reasonOf } from '../process/exit-code.ts';
import { homesOf } from '../process/home.ts';
import { createOutput } from '../process/output.ts';
import { prune } from '../process/raw-prune.ts';
import { openRawStore } from '../process/raw-store.ts';
import { type RunResult, runCompacted, runInherited } from '../process/run.ts';

export interface RunOptions {
  readonly raw?: boolean;
  readonly filter?: string;
  /** Characters. */
  readonly budget?: number;
  readonly live?: boolean;
}

/** What was decided before the command starts. */
interface Choice {
  readonly words: readonly string[];
  readonly filter: Filter | undefined;
  readonly stdout: Descriptor;
  readonly routes: Routes;
  /** A terminal, or a command known to be live. */
  readonly endless: boolean;
}

/** Runs a command. @returns its exit code */
export async function run(argv: readonly string[], options: RunOptions, env: Env): Promise<number> {
  const choice = choose(argv, options, env);
  const inherits = choice.routes.stdout === 'inherit' && choice.routes.stderr === 'inherit';
  return inherits ? runUntouched(argv, env) : runReduced(argv, choice, options, env);
}

function choose(argv: readonly string[], options: RunOptions, env: Env): Choice {
  const command = words(argv);
  const filter = options.filter === undefined ? find(command) : namedFilter(options.filter);
  const isHost = (fd: number, stat: Parameters<typeof isHostOutput>[1]) => isHostOutput(fd, stat, env);
  const [stdin, stdout, stderr] = [describe(0, isHost), describe(1, isHost), describe(2, isHost)] as const;
  const talks =
    stdin.kind === 'terminal' &&
    (isInteractive(command) || (stdout.kind === 'terminal' && filter === undefined && !options.live));
  const untouched = options.raw || env.off || isPrivate(command) || talks || isVerbatim(filter, command);
  const onTerminal = stdout.kind === 'terminal' || stderr.kind === 'terminal';
  return {
    words: command,
    filter,
    stdout,
    routes: untouched ? ALL_INHERITED : routesOf(stdout, stderr),
    endless: onTerminal || isLive(filter, command),
  };
}

function namedFilter(name: string): Filter {
  const filter = findByName(name);
  if (!filter)
    throw new UserError(`there is no filter '${name}'`, 'a filter is named after its command: git/push, pytest');
  return filter;
}

async function runUntouched(argv: readonly string[], env: Env): Promise<number> {
  const ended = await runInherited(argv, env);
  const exitCode = exitCodeOf(ended, argv[0] ?? '', env.path);
  if (ended.failed === undefined) return exitCode;
  const output = createOutput();
  output.print(`tks: ${reasonOf(ended, argv[0] ?? '', exitCode)}\n`, 2, false);
  await output.drained();
  return exitCode;
}

async function runReduced(argv: readonly string[], choice: Choice, options: RunOptions, env: Env): Promise<number> {
  const time = Date.now();
  const { endless, filter, routes } = choice;
  const { program, subcommand } = labelOf(choice.words);
  const homes = await homesOf(env.home);
  const command = subcommand === undefined ? program : `${program} ${subcommand}`;
  const store = openRawStore(homes, { time, folder: env.folder, session: env.session, command });
  const loadReducer = async () => {
    const { createReducer } = await import('../engine/reduce.ts');
    const used = choice.stdout.kind === 'host' ? choice.stdout.size : 0;
    const reducer = { ...reducerOptions(choice.words, filter), budget: options.budget, used, endless };
    return (print: Parameters<typeof createReducer>[1]) => createReducer(reducer, print);
  };
  const liveAfter = options.live || endless ? 0 : env.liveAfter;
  const result = await runCompacted(argv, { routes, homes, store, loadReducer, liveAfter }, env);
  const home = store.home ?? homes[0];
  if (home === undefined) return result.exitCode;
  if (env.journal) {
    const { tally, id: raw, broken, exitCode: exit } = result;
    const duration = Date.now() - time;
    const { folder, host, session } = env;
    const entry = {
      time,
      duration,
      program,
      subcommand,
      filter: filter?.path,
      exit,
      folder,
      host,
      session,
      raw,
      broken,
      ...tally,
    };
    await writeJournal(home, entry, argv.slice(1));
  }
  if (shouldPrune(result)) prune(home);
  return result.exitCode;
}

/** Seldom: after every run that stored much, and of the others after one in sixteen. */
function shouldPrune({ id, tally }: RunResult): boolean {
  return id !== undefined && (tally.rawBytes > 1_048_576 || Math.random() < 1 / 16);
}
