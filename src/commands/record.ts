import type { Label } from '../command-line/label.ts';
import { type Filter, isOwn } from '../engine/model.ts';
import type { Env } from '../env.ts';
import type { Answer } from '../hosts/keep.ts';
import { hostOutputName } from '../hosts/output-file.ts';
import { type Form, type Place, rotateJournal, USUAL, writeJournal } from '../journal/journal.ts';
import { type Descriptor, describe } from '../process/descriptors.ts';
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
  readonly place: Place;
  readonly form?: Form;
}

type Result = PumpResult & { readonly exit: number | undefined; readonly closed: boolean };

/** After the reader has its last byte: the journal's line, and now and then the store's caps. Never throws: the exit code stands. */
export async function recordRun(result: Result, run: Run, env: Env): Promise<void> {
  const { home } = run.store;
  if (env.journal) await writeJournal(home === undefined ? run.homes : [home], entryOf(result, run, env), run.args);
  try {
    if (home === undefined || !shouldPrune(result)) return;
    prune(home);
    rotateJournal(home);
  } catch {
    // Files of somebody else's in our folder: the next run tries again.
  }
}

/** What became of a result that a hook was asked about, text by text. */
export async function recordAnswer(
  { made }: Answer,
  common: Pick<Run, 'time' | 'homes' | 'place'>,
  env: Env,
): Promise<void> {
  for (const { slot, label, tally, raw, filter, store } of made) {
    const form = { ...USUAL, budgets: slot.budgets, ...(slot.page && { page: slot.page }) };
    const run = { ...common, label, args: slot.command.slice(1), filter, store, form };
    const result = { tally, id: raw?.id, broken: undefined, live: false, closed: false, exit: slot.exit };
    await recordRun(result, run, env);
  }
}

function entryOf(result: Result, { time, label, filter, place, form = USUAL }: Run, env: Env) {
  const { tally, id, broken, exit } = result;
  const [closed, live] = [result.closed || undefined, result.live || undefined] as const;
  const { folder, host, session } = env;
  const duration = Date.now() - time;
  const origin = isOwn(filter) ? filter?.origin : undefined;
  const where = { ...place, folder, host, session, closed, live };
  return { time, duration, ...label, filter: filter?.path, origin, exit, ...where, raw: id, broken, ...form, ...tally };
}

export const placeOf = ({ kind, name }: Descriptor): Place => ({ to: kind, output: name });

/** Where our stdout goes. */
export const placeOfStdout = (env: Env): Place => placeOf(describe(1, (fd, stat) => hostOutputName(fd, stat, env)));

/** A run that asked for the output as it is: it tells that the compacted one was not enough. */
export async function recordBypass(
  run: Pick<Run, 'time' | 'label' | 'args' | 'place'> & { readonly exit: number },
  env: Env,
): Promise<void> {
  if (!env.journal) return;
  const { time, label, place, exit } = run;
  const { folder, host, session } = env;
  await writeJournal(
    await homesOf(env.home),
    { kind: 'off', time, ...label, exit, ...place, folder, host, session },
    run.args,
  );
}

/** What a reader had of a stored run after all. */
export async function recordRecovery(file: string, bytes: number, homes: readonly string[], env: Env): Promise<void> {
  const home = homes.find((folder) => file.startsWith(folder));
  if (home === undefined || !env.journal) return;
  const { folder, host, session } = env;
  const raw = /\d{9}$/u.exec(file)?.[0];
  const where = { ...placeOfStdout(env), folder, host, session };
  await writeJournal([home], { kind: 'raw', time: Date.now(), raw, printedBytes: bytes, ...where });
}

const MUCH = 1_048_576;

/** Seldom: after every run that stored much, and after one in sixteen of the others. */
const shouldPrune = ({ id, tally }: PumpResult): boolean =>
  id !== undefined && (tally.rawBytes > MUCH || Math.random() < 1 / 16);
