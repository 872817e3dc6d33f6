import { labelOf } from '../command-line/label.ts';
import type { Env } from '../env.ts';
import { USUAL } from '../journal/journal.ts';
import { exitCodeOf, reasonOf } from '../process/exit-code.ts';
import { homesOf } from '../process/home.ts';
import { createOutput } from '../process/output.ts';
import { openRawStore } from '../process/raw-store.ts';
import { runCompacted, runInherited } from '../process/run.ts';
import { dieAlike } from '../process/signals.ts';
import { type Choice, chooseOrNot, loadEngine } from './choice.ts';
import { recordBypass, recordRun } from './record.ts';

export interface RunOptions {
  readonly raw?: boolean;
  readonly filter?: string;
  /** Characters. */
  readonly budget?: number;
  readonly live?: boolean;
}

/** Runs a command. @returns its exit code */
export async function run(argv: readonly string[], options: RunOptions, env: Env): Promise<number> {
  const choice = await chooseOrNot(argv, options, env);
  const inherits = choice?.routes.stdout === 'inherit' && choice.routes.stderr === 'inherit';
  if (choice !== undefined && !inherits) return runReduced(argv, choice, options, env);
  const time = Date.now();
  return runUntouched(argv, env, async (exit) => {
    if (!choice?.bypassed) return;
    await recordBypass({ time, label: labelOf(choice.words), args: argv.slice(1), place: choice.place, exit }, env);
  });
}

async function runUntouched(
  argv: readonly string[],
  env: Env,
  record: (exit: number) => Promise<void>,
): Promise<number> {
  const ended = await runInherited(argv, env);
  const exitCode = exitCodeOf(ended, argv[0] ?? '', env.path);
  await record(exitCode);
  dieAlike(ended.signal);
  if (ended.failed === undefined) return exitCode;
  const output = createOutput();
  output.print(`tks: ${reasonOf(ended, argv[0] ?? '', exitCode)}\n`, 2, false);
  await output.drained();
  return exitCode;
}

async function runReduced(argv: readonly string[], choice: Choice, options: RunOptions, env: Env): Promise<number> {
  const time = Date.now();
  const { endless, filter, routes, place } = choice;
  const label = labelOf(choice.words);
  const homes = await homesOf(env.home);
  const store = openRawStore(homes, { time, folder: env.folder, session: env.session, label });
  const liveAfter = options.live || endless ? 0 : env.liveAfter;
  let form = USUAL;
  const loadReducer = async () => {
    const engine = await loadEngine(choice, env);
    form = engine.form;
    return engine.createReducer;
  };
  const result = await runCompacted(argv, { routes, homes, store, loadReducer, liveAfter }, env);
  const exit = result.exitCode;
  await recordRun({ ...result, exit }, { time, label, args: argv.slice(1), filter, homes, store, place, form }, env);
  dieAlike(result.signal);
  return exit;
}
