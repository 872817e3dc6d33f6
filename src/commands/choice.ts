import { isInteractive } from '../command-line/interactive.ts';
import { isPrivate } from '../command-line/private.ts';
import { words } from '../command-line/words.ts';
import type { Budgets, Filter } from '../engine/model.ts';
import type { Print } from '../engine/print.ts';
import type { Env } from '../env.ts';
import { isUserError, UserError } from '../errors.ts';
import { type FilterSet, find, findByName, forPrograms, isLive, isVerbatim, reducerOptions } from '../filter/find.ts';
import { hostOutputName } from '../hosts/output-file.ts';
import type { Place } from '../journal/journal.ts';
import { ALL_INHERITED, type Descriptor, describe, type Routes, routesOf } from '../process/descriptors.ts';
import { everyBudget } from '../settings.ts';
import { budgetsOf, formOf } from './budgets.ts';
import { type Filters, filtersFor } from './own.ts';
import { placeOf } from './record.ts';
import type { RunOptions } from './run.ts';

/** Characters; hosts cut a success above 30,000, and a mark needs room too. */
const HOST_LIMIT = 29_000;

/** What was decided before the command starts. */
export interface Choice {
  readonly words: readonly string[];
  readonly filter: Filter | undefined;
  readonly filters: Filters;
  /** In place of the user's. */
  readonly budgets: Budgets | undefined;
  readonly stdout: Descriptor;
  readonly routes: Routes;
  /** A terminal, or a command known to be live. */
  readonly endless: boolean;
  /** It was asked for to be printed as it goes. */
  readonly asItGoes: boolean;
  readonly place: Place;
  readonly verbatim: boolean;
  /** It was asked for with tks switched off. */
  readonly bypassed: boolean;
}

/** A flaw of ours must not keep the command from running; a mistake in our options must. */
export async function chooseOrNot(argv: readonly string[], options: RunOptions, env: Env): Promise<Choice | undefined> {
  try {
    return await choose(argv, options, env);
  } catch (error) {
    if (isUserError(error)) throw error;
    return undefined;
  }
}

async function choose(argv: readonly string[], options: RunOptions, env: Env): Promise<Choice> {
  const command = words(argv);
  const filters = await filtersFor(options.filter?.split('/') ?? command, env);
  const filter = options.filter === undefined ? find(command, filters.sets) : namedFilter(options.filter, filters.sets);
  const hostName = (fd: number, stat: Parameters<typeof hostOutputName>[1]) => hostOutputName(fd, stat, env);
  const [stdin, stdout, stderr] = [describe(0, hostName), describe(1, hostName), describe(2, hostName)] as const;
  const talks =
    stdin.kind === 'terminal' &&
    (isInteractive(command) || (stdout.kind === 'terminal' && filter === undefined && !options.live));
  const verbatim = isVerbatim(filter, command);
  // A host shows what is for programs to a reader, and cuts it where it is too long; all others get it as it is.
  const untouched = options.raw || env.off || isPrivate(command) || talks || (verbatim && stdout.kind !== 'host');
  const asked = options.budget ?? (verbatim ? HOST_LIMIT : undefined);
  const onTerminal = stdout.kind === 'terminal' || stderr.kind === 'terminal';
  return {
    words: command,
    filters,
    filter: filter && verbatim ? forPrograms(filter) : filter,
    budgets: asked === undefined ? undefined : everyBudget(asked),
    stdout,
    routes: untouched ? ALL_INHERITED : routesOf(stdout, stderr),
    endless: onTerminal || isLive(filter, command),
    asItGoes: options.live === true,
    place: placeOf(routesOf(stdout, stderr).stdout === 'inherit' ? stderr : stdout),
    verbatim: filter !== undefined && verbatim,
    bypassed: (options.raw === true || env.off) && !isPrivate(command),
  };
}

function namedFilter(name: string, sets: readonly FilterSet[]): Filter {
  const filter = findByName(name, sets);
  if (!filter)
    throw new UserError(`there is no filter '${name}'`, 'a filter is named after its command: git/push, pytest');
  return filter;
}

/** All that need not be known before the command starts. */
export async function loadEngine(
  { words, filter, filters, endless, asItGoes, stdout, verbatim, ...choice }: Choice,
  env: Env,
) {
  const { createReducer } = await import('../engine/reduce.ts');
  const budgets = choice.budgets ?? (await budgetsOf(env));
  const used = stdout.kind === 'host' ? stdout.size : 0;
  const reducer = { ...reducerOptions(words, filter, await filters.all()), budgets, used, endless, asItGoes };
  const form = { ...formOf(budgets), used: used || undefined, verbatim: verbatim || undefined };
  return { createReducer: (print: Print) => createReducer(reducer, print), form };
}
