import { labelOf } from '../command-line/label.ts';
import type { Env } from '../env.ts';
import { homesOf } from '../process/home.ts';
import { createOutput, type Output } from '../process/output.ts';
import { createPump } from '../process/pump.ts';
import { openRawStore } from '../process/raw-store.ts';
import { blocksOf } from '../process/saved-output.ts';
import { type Choice, chooseOrNot, loadEngine } from './choice.ts';
import { recordRun } from './record.ts';

/**
 * Prints what a command has written to a file, as if it had been run by us; for functions of a shell.
 * @param argv the file, the exit code, and the command
 * @returns 0, whatever the command's was
 */
export async function finish([file = '', exit, ...argv]: readonly string[], env: Env): Promise<number> {
  const output = createOutput();
  const choice = chooseOrNot(argv, {}, env);
  if (choice === undefined || choice.routes.stdout === 'inherit') await copy(file, output);
  else await reduce(file, { choice, argv, exit: Number(exit) }, output, env);
  return 0;
}

async function copy(file: string, output: Output): Promise<void> {
  for (const block of blocksOf(file)) {
    output.write(block, 1);
    await output.drained();
  }
}

/** The longest that a timer takes: the command has ended. */
const NEVER = 2_147_483_647;

interface Ended {
  readonly choice: Choice;
  readonly argv: readonly string[];
  readonly exit: number;
}

async function reduce(file: string, { choice, argv, exit }: Ended, output: Output, env: Env): Promise<void> {
  const time = Date.now();
  const label = labelOf(choice.words);
  const homes = await homesOf(env.home);
  const store = openRawStore(homes, { time, folder: env.folder, session: env.session, label });
  const { createReducer, form } = await loadEngine(choice, env);
  // Nothing is read before it is there, since all would have to wait in memory.
  const loadReducer = async () => createReducer;
  const pump = createPump({ loadReducer, store, output, onLive: () => () => {}, liveAfter: NEVER });
  for (const block of blocksOf(file)) {
    pump.take(block, 1);
    await output.drained();
  }
  const result = await pump.end(exit);
  await output.drained();
  const { filter, place } = choice;
  const ended = { ...result, exit, closed: output.isClosed(1) };
  await recordRun(ended, { time, label, args: argv.slice(1), filter, homes, store, place, form }, env);
}
