import { shownSize } from './ceiling.ts';
import type { Counted } from './count.ts';
import { cutsOf, hasCeiling } from './cut.ts';
import type { BypassEntry, Journal } from './entries.ts';

/** Tokens that are no saving after all, by run: the host would have cut them, or its reader had them again. */
export interface Costs {
  readonly ceiling: ReadonlyMap<Counted, number>;
  readonly recovered: ReadonlyMap<Counted, number>;
  readonly rerun: ReadonlyMap<Counted, number>;
  /** Recoveries of runs that the journal does not hold any more. */
  readonly unknown: number;
}

/** Milliseconds within which the same command without tks is one that was run again for its output. */
const SOON = 600_000;
const SUCCESS = { exit: 0 };

export function costsOf(journal: Journal, counted: readonly Counted[], since: number): Costs {
  return { ceiling: cutsOf(counted), ...recoveredOf(journal, counted, since), rerun: rerunOf(journal, counted, since) };
}

function recoveredOf({ recoveries }: Journal, counted: readonly Counted[], since: number) {
  const before = finder(counted, ({ run }) => run.raw);
  const recovered = new Map<Counted, number>();
  const mean = perByte(counted);
  let unknown = 0;
  for (const recovery of recoveries) {
    const { time, raw, printedBytes: size, to } = recovery;
    // What went into a file was read by nobody.
    if (time < since || to === 'file') continue;
    const one = before(raw, time);
    const read = hasCeiling(recovery) ? shownSize({ from: 0, size }, size, SUCCESS) : size;
    const tokens = Math.round(read * (one ? perByte([one]) : mean));
    if (one) recovered.set(one, (recovered.get(one) ?? 0) + tokens);
    else unknown += tokens;
  }
  return { recovered, unknown };
}

function rerunOf({ bypasses }: Journal, counted: readonly Counted[], since: number) {
  const keyOf = ({ program, folder, arguments: hash }: Pick<BypassEntry, 'program' | 'folder' | 'arguments'>) =>
    JSON.stringify([program, folder, hash]);
  const before = finder(counted, ({ run }) => keyOf(run));
  const rerun = new Map<Counted, number>();
  for (const bypass of bypasses.filter(({ time }) => time >= since)) {
    const one = before(keyOf(bypass), bypass.time);
    if (!one || bypass.time - (one.run.time + one.run.duration) > SOON) continue;
    rerun.set(one, (rerun.get(one) ?? 0) + (hasCeiling(bypass) ? one.raw.shown : one.raw.tokens));
  }
  return rerun;
}

/** Finds the last run of a key that began before a time. */
function finder(counted: readonly Counted[], keyOf: (one: Counted) => string | undefined) {
  const runs = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const list = runs.get(key);
    if (list) list.push(one);
    else runs.set(key, [one]);
  }
  return (key: string | undefined, time: number): Counted | undefined =>
    key === undefined ? undefined : runs.get(key)?.findLast(({ run }) => run.time <= time);
}

function perByte(counted: readonly Counted[]): number {
  const bytes = counted.reduce((sum, { run }) => sum + run.rawBytes, 0);
  return bytes === 0 ? 0 : counted.reduce((sum, { raw }) => sum + raw.tokens, 0) / bytes;
}
