import type { Label } from '../command-line/label.ts';
import { type Filter, isOwn } from '../engine/model.ts';
import type { Env } from '../env.ts';
import { isHostOutput } from '../hosts/output-file.ts';
import { type Destination, type Form, rotateJournal, USUAL, writeJournal } from '../journal/journal.ts';
import { describe } from '../process/descriptors.ts';
import { homesOf } from '../process/home.ts';
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
  readonly to: Destination;
  readonly form?: Form;
}

type Result = PumpResult & { readonly exit: number | undefined; readonly closed: boolean };

/** After the reader has its last byte: the journal's line, and now and then the store's caps. Never throws: the exit code stands. */
export async function recordRun(result: Result, run: Run, env: Env): Promise<void> {
  const home = run.store.home ?? run.homes[0];
  if (home === undefined) return;
  if (env.journal) await writeJournal(home, entryOf(result, run, env), run.args);
  try {
    if (!shouldPrune(result)) return;
    prune(home);
    rotateJournal(home);
  } catch {
    // Files of somebody else's in our folder: the next run tries again.
  }
}

function entryOf(result: Result, { time, label, filter, to, form = USUAL }: Run, env: Env) {
  const { tally, id, broken, exit } = result;
  const [closed, live] = [result.closed || undefined, result.live || undefined] as const;
  const { folder, host, session } = env;
  const duration = Date.now() - time;
  const origin = isOwn(filter) ? filter?.origin : undefined;
  const where = { to, folder, host, session, closed, live };
  return { time, duration, ...label, filter: filter?.path, origin, exit, ...where, raw: id, broken, ...form, ...tally };
}

/** Where our stdout goes. */
export const destinationOf = (env: Env): Destination => describe(1, (fd, stat) => isHostOutput(fd, stat, env)).kind;

/** A run that asked for the output as it is: it tells that the compacted one was not enough. */
export async function recordBypass(
  run: Pick<Run, 'time' | 'label' | 'args' | 'to'> & { readonly exit: number },
  env: Env,
): Promise<void> {
  const [home] = await homesOf(env.home);
  if (home === undefined || !env.journal) return;
  const { time, label, to, exit } = run;
  const { folder, host, session } = env;
  await writeJournal(home, { kind: 'off', time, ...label, exit, to, folder, host, session }, run.args);
}

/** What a reader had of a stored run after all. */
export async function recordRecovery(file: string, bytes: number, homes: readonly string[], env: Env): Promise<void> {
  const home = homes.find((folder) => file.startsWith(folder));
  if (home === undefined || !env.journal) return;
  const { folder, host, session } = env;
  const raw = /\d{9}$/u.exec(file)?.[0];
  const where = { to: destinationOf(env), folder, host, session };
  await writeJournal(home, { kind: 'raw', time: Date.now(), raw, printedBytes: bytes, ...where });
}

const MUCH = 1_048_576;

/** Seldom: after every run that stored much, and after one in sixteen of the others. */
const shouldPrune = ({ id, tally }: PumpResult): boolean =>
  id !== undefined && (tally.rawBytes > MUCH || Math.random() < 1 / 16);
