import { shownSize } from './ceiling.ts';
import type { Counted } from './count.ts';
import { cutsOf, hasCeiling } from './cut.ts';
import type { Journal } from './entries.ts';

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

export function costsOf({ recoveries, bypasses }: Journal, counted: readonly Counted[], since: number): Costs {
  const recovered = new Map<Counted, number>();
  const rerun = new Map<Counted, number>();
  const perByte = meanOf(counted);
  let unknown = 0;
  for (const recovery of recoveries) {
    const { time, raw, printedBytes, to } = recovery;
    // What went into a file was read by nobody.
    if (time < since || to === 'file') continue;
    const one = raw === undefined ? undefined : counted.findLast(({ run }) => run.raw === raw && run.time <= time);
    const read = hasCeiling(recovery)
      ? shownSize({ from: 0, size: printedBytes }, printedBytes, SUCCESS)
      : printedBytes;
    const tokens = Math.round(read * (one ? one.raw.tokens / one.run.rawBytes : perByte));
    if (one) recovered.set(one, (recovered.get(one) ?? 0) + tokens);
    else unknown += tokens;
  }
  for (const bypass of bypasses) {
    const { time, program, folder, arguments: hash } = bypass;
    if (time < since) continue;
    const one = counted.findLast(
      ({ run }) => run.arguments === hash && run.program === program && run.folder === folder && run.time <= time,
    );
    if (!one || time - (one.run.time + one.run.duration) > SOON) continue;
    rerun.set(one, (rerun.get(one) ?? 0) + (hasCeiling(bypass) ? one.raw.shown : one.raw.tokens));
  }
  return { ceiling: cutsOf(counted), recovered, rerun, unknown };
}

function meanOf(counted: readonly Counted[]): number {
  const bytes = counted.reduce((sum, { run }) => sum + run.rawBytes, 0);
  return bytes === 0 ? 0 : counted.reduce((sum, { raw }) => sum + raw.tokens, 0) / bytes;
}
