import { labelOf } from '../command-line/label.ts';
import { shellWords } from '../command-line/shell-words.ts';
import { words } from '../command-line/words.ts';
import { createReducer } from '../engine/reduce.ts';
import type { Env } from '../env.ts';
import { find, isLive, reducerOptions } from '../filter/find.ts';
import { homesOf } from '../process/home.ts';
import { readInput } from '../process/input.ts';
import { createOutput } from '../process/output.ts';
import { createPump } from '../process/pump.ts';
import { openRawStore } from '../process/raw-store.ts';
import { everyBudget } from '../settings.ts';
import { budgetsOf, formOf } from './budgets.ts';
import { filtersFor } from './own.ts';
import { placeOfStdout, recordRun } from './record.ts';

export interface PipeOptions {
  /** The command that printed it. */
  readonly as?: string;
  /** How that ended. */
  readonly exit?: number;
  /** Characters. */
  readonly budget?: number;
}

/** Compacts standard input. @returns 0 */
export async function pipe(options: PipeOptions, env: Env): Promise<number> {
  const time = Date.now();
  const command = words(shellWords(options.as ?? ''));
  const filters = await filtersFor(command, env);
  const filter = find(command, filters.sets);
  const homes = await homesOf(env.home);
  const label = labelOf(command);
  const store = openRawStore(homes, { time, folder: env.folder, session: env.session, label });
  const output = createOutput({ full: () => input.pause(), room: () => input.resume(), closed: () => input.stop() });
  const endless = isLive(filter, command);
  const budgets = options.budget === undefined ? await budgetsOf(env) : everyBudget(options.budget);
  const reducer = { ...reducerOptions(command, filter, await filters.all()), budgets, endless };
  const pump = createPump({
    loadReducer: async () => (print) => createReducer(reducer, print),
    store,
    output,
    onLive: () => () => {},
    liveAfter: endless ? 0 : env.liveAfter,
    rowsAfter: env.liveAfter,
  });
  const input = readInput((chunk) => pump.take(chunk, 1));
  await input.ended;
  const result = await pump.end(options.exit);
  await output.drained();
  await recordRun(
    { ...result, exit: options.exit, closed: output.isClosed(1) },
    { time, label, args: command.slice(1), filter, homes, store, place: placeOfStdout(env), form: formOf(budgets) },
    env,
  );
  return 0;
}
