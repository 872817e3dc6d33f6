import { contentOf } from './count.ts';
import type { RunEntry } from './entries.ts';
import { type CountTokens, type Recount, recount } from './recount.ts';

/** The journal's figures beside those made anew from the stored outputs. */
export interface Verified {
  readonly runs: number;
  readonly recounted: number;
  readonly journal: Figures;
  readonly anew: Figures;
  /** Recounted runs that came out in another size. */
  readonly differing: readonly { readonly run: RunEntry; readonly bytes: number }[];
  /** Why some could not be recounted, and how many. */
  readonly left: Readonly<Record<string, number>>;
  /** Largest difference of a figure, as a part of it. */
  readonly off: number;
}

export interface Figures {
  rawBytes: number;
  rawLines: number;
  printedBytes: number;
  rawTokens: number;
  printedTokens: number;
}

export type Remembered = (run: RunEntry) => Recount | undefined;

/** @param remembered what an earlier count left, which is checked too */
export function verify(
  runs: readonly RunEntry[],
  homes: readonly string[],
  countTokens: CountTokens,
  remembered: Remembered,
  progress: (done: number, all: number) => void,
): Verified {
  const [journal, anew] = [noFigures(), noFigures()];
  const differing: { run: RunEntry; bytes: number }[] = [];
  const left: Record<string, number> = {};
  let recounted = 0;
  for (const [at, run] of runs.entries()) {
    progress(at + 1, runs.length);
    const content = contentOf(run, homes);
    const reason = content ? whyNot(run) : whyGone(run);
    if (reason !== undefined || !content) {
      if (reason !== undefined) left[reason] = (left[reason] ?? 0) + 1;
      continue;
    }
    recounted++;
    const made = recount(content, run, countTokens);
    if (made.printedBytes !== run.printedBytes) differing.push({ run, bytes: made.printedBytes });
    addTo(journal, run, run.rawLines, remembered(run) ?? made, run.printedBytes);
    addTo(anew, { rawBytes: content.length }, made.rawLines, made, made.printedBytes);
  }
  const off = Math.max(...(Object.keys(anew) as (keyof Figures)[]).map((key) => offOf(journal[key], anew[key])));
  return { runs: runs.length, recounted, journal, anew, differing, left, off };
}

const noFigures = (): Figures => ({ rawBytes: 0, rawLines: 0, printedBytes: 0, rawTokens: 0, printedTokens: 0 });

const offOf = (one: number, other: number): number =>
  one === other ? 0 : Math.abs(one - other) / Math.max(one, other);

function addTo(
  figures: Figures,
  { rawBytes }: { rawBytes: number },
  lines: number,
  made: Recount,
  printed: number,
): void {
  figures.rawBytes += rawBytes;
  figures.rawLines += lines;
  figures.printedBytes += printed;
  figures.rawTokens += made.raw.tokens;
  figures.printedTokens += made.printed.tokens;
}

/** Its output is there, but was not reduced at its end. */
function whyNot({ live, broken, origin }: RunEntry): string | undefined {
  if (live) return 'were printed as they came';
  if (broken !== undefined) return 'went through unreduced';
  // It may have been edited since.
  return origin === undefined ? undefined : 'had a filter that is not built in';
}

/** Without output there is nothing to count. */
function whyGone({ raw, rawBytes }: RunEntry): string | undefined {
  if (rawBytes === 0) return undefined;
  return raw === undefined ? 'were never stored' : 'are not stored any more, or not whole';
}
