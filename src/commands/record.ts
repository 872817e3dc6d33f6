import type { Label } from '../command-line/label.ts';
import type { Filter } from '../engine/model.ts';
import type { Env } from '../env.ts';
import { writeJournal } from '../journal/journal.ts';
import type { PumpResult } from '../process/pump.ts';
import { prune } from '../process/raw-prune.ts';
import type { RawStore } from '../process/raw-store.ts';

/** What is known of a run besides its result. */
export interface Run {
  /** Its start, milliseconds since 1970. */
  readonly time: number;
  readonly label: Label;
  readonly args: readonly string[];
  readonly filter: Filter | undefined;
  readonly homes: readonly string[];
  readonly store: RawStore;
}

/** After the reader has its last byte: the journal's line, and now and then the store's caps. Never throws: the exit code stands. */
export async function recordRun(result: PumpResult & { exit: number | undefined }, run: Run, env: Env): Promise<void> {
  const home = run.store.home ?? run.homes[0];
  if (home === undefined) return;
  if (env.journal) await writeJournal(home, entryOf(result, run, env), run.args);
  try {
    if (shouldPrune(result)) prune(home);
  } catch {
    // Files of somebody else's in our folder: the next run tries again.
  }
}

function entryOf(result: PumpResult & { exit: number | undefined }, { time, label, filter }: Run, env: Env) {
  const { tally, id, broken, exit } = result;
  const { folder, host, session } = env;
  const duration = Date.now() - time;
  return { time, duration, ...label, filter: filter?.path, exit, folder, host, session, raw: id, broken, ...tally };
}

const MUCH = 1_048_576;

/** Seldom: after every run that stored much, and after one in sixteen of the others. */
const shouldPrune = ({ id, tally }: PumpResult): boolean =>
  id !== undefined && (tally.rawBytes > MUCH || Math.random() < 1 / 16);
