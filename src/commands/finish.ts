import { labelOf } from '../command-line/label.ts';
import type { Env } from '../env.ts';
import { homesOf } from '../process/home.ts';
import { createOutput, type Output } from '../process/output.ts';
import { createPump } from '../process/pump.ts';
import { openRawStore } from '../process/raw-store.ts';
import { blocksOf, exitBeside, forgetBeside, growingBlocksOf } from '../process/saved-output.ts';
import { type Choice, chooseOrNot, loadEngine } from './choice.ts';
import { recordRun } from './record.ts';

/** What a command has written to a file, or still writes. */
interface Saved {
  readonly blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** The command's exit code, asked for when there are no more blocks; undefined if nobody knows. */
  readonly exit: () => number | undefined;
  /** Milliseconds until it goes live; 0: from the start. */
  readonly liveAfter: number;
}

/** One in so many looks for what others have left. */
const TURN = 32;

/** The longest that a timer takes: the command has ended. */
const NEVER = 2_147_483_647;

/**
 * Prints what a command has written to a file, as if it had been run by us; for functions of a shell.
 * @param argv the file, the exit code, and the command
 * @returns 0, whatever the command's was
 */
export async function finish([file = '', exit, ...argv]: readonly string[], env: Env): Promise<number> {
  const code = await print({ blocks: blocksOf(file), exit: () => Number(exit), liveAfter: NEVER }, argv, env);
  if (process.pid % TURN === 0) forgetBeside(file, Date.now());
  return code;
}

/**
 * Prints what a command writes to a file as it comes, until SIGTERM says that it has ended, or the shell that would is gone.
 * @param argv the file, and the command; the exit code is then in a file beside it
 * @returns 0, whatever the command's was
 */
export function follow([file = '', ...argv]: readonly string[], env: Env): Promise<number> {
  const ended = new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, resolve);
  });
  const shell = process.ppid;
  const blocks = growingBlocksOf(file, ended, () => process.ppid !== shell);
  return print({ blocks, exit: () => exitBeside(file), liveAfter: 0 }, argv, env);
}

async function print(saved: Saved, argv: readonly string[], env: Env): Promise<number> {
  const output = createOutput();
  const choice = await chooseOrNot(argv, {}, env);
  if (choice === undefined || choice.routes.stdout === 'inherit') await copy(saved, output);
  else await reduce(saved, { choice, argv }, output, env);
  return 0;
}

async function copy({ blocks }: Saved, output: Output): Promise<void> {
  for await (const block of blocks) {
    output.write(block, 1);
    await output.drained();
  }
}

interface Run {
  readonly choice: Choice;
  readonly argv: readonly string[];
}

async function reduce({ blocks, exit, liveAfter }: Saved, { choice, argv }: Run, output: Output, env: Env) {
  const time = Date.now();
  const label = labelOf(choice.words);
  const homes = await homesOf(env.home);
  const store = openRawStore(homes, { time, folder: env.folder, session: env.session, label });
  const { createReducer, form } = await loadEngine(choice, env);
  // Nothing is read before it is there, since all would have to wait in memory.
  const loadReducer = async () => createReducer;
  const { liveAfter: rowsAfter } = env;
  const pump = createPump({ loadReducer, store, output, onLive: () => () => {}, liveAfter, rowsAfter });
  for await (const block of blocks) {
    pump.take(block, 1);
    await output.drained();
  }
  const code = exit();
  const result = await pump.end(code);
  await output.drained();
  const { filter, place } = choice;
  const ended = { ...result, exit: code, closed: output.isClosed(1) };
  await recordRun(ended, { time, label, args: argv.slice(1), filter, homes, store, place, form }, env);
}
