import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { shownSize } from './ceiling.ts';
import type { RunEntry } from './entries.ts';
import { type CountTokens, type Measure, type Recount, recount } from './recount.ts';

/** Where the tokens of a run are known from: its output, or a measured ratio of tokens to bytes. */
export type Basis = 'exact' | 'filter' | 'all' | 'assumed';

/** A run with its tokens. */
export interface Counted {
  readonly run: RunEntry;
  readonly basis: Basis;
  readonly raw: Measure;
  readonly printed: Measure;
  /** With nothing left out but noise. */
  readonly encoded: number;
  readonly marks: number;
}

export interface CountParts {
  readonly homes: readonly string[];
  readonly cache: Cache;
  readonly countTokens: CountTokens;
  readonly progress: (done: number, all: number) => void;
}

/** Counts each run, from its stored output where that is kept and gives what was printed, else by what others of its kind gave. */
export function countRuns(runs: readonly RunEntry[], { homes, cache, countTokens, progress }: CountParts): Counted[] {
  const recounts = runs.map((run, at) => {
    progress(at + 1, runs.length);
    return cache.get(run) ?? recountOf(run, homes, cache, countTokens);
  });
  const ratios = ratiosOf(runs.map((run, at) => [run, recounts[at]]));
  return runs.map((run, at) => countedOf(run, recounts[at], ratios));
}

function recountOf(run: RunEntry, homes: readonly string[], cache: Cache, countTokens: CountTokens) {
  const content = contentOf(run, homes);
  if (!content) return undefined;
  const made = recount(content, run, countTokens);
  cache.put(run, made);
  return made;
}

/** The stored output of a run; undefined if it is not kept, or not all of it. */
export function contentOf({ raw, rawBytes }: RunEntry, homes: readonly string[]): Buffer | undefined {
  if (raw === undefined || !/^\d{9}$/u.test(raw)) return undefined;
  const file = homes.map((home) => join(home, 'raw', raw)).find((path) => existsSync(path));
  try {
    const content = file === undefined ? undefined : readFileSync(file);
    return content?.length === rawBytes ? content : undefined;
  } catch {
    // Pruned by a run that ended just now.
    return undefined;
  }
}

/** Sums over recounted runs. */
interface Ratio {
  rawBytes: number;
  raw: number;
  encoded: number;
  printedBytes: number;
  printed: number;
  marks: number;
}

const NONE = (): Ratio => ({ rawBytes: 0, raw: 0, encoded: 0, printedBytes: 0, printed: 0, marks: 0 });
/** Of the recorded outputs in this repository. */
const ASSUMED: Ratio = { rawBytes: 1000, raw: 290, encoded: 260, printedBytes: 1000, printed: 297, marks: 2 };

interface Ratios {
  readonly filters: ReadonlyMap<string, Ratio>;
  readonly all: Ratio;
}

function ratiosOf(pairs: readonly (readonly [RunEntry, Recount | undefined])[]): Ratios {
  const filters = new Map<string, Ratio>();
  const all = NONE();
  for (const [run, made] of pairs) {
    if (!made) continue;
    const own = filters.get(run.filter ?? '') ?? NONE();
    filters.set(run.filter ?? '', own);
    for (const ratio of [own, all]) addTo(ratio, run, made);
  }
  return { filters, all };
}

function addTo(ratio: Ratio, { rawBytes }: RunEntry, made: Recount): void {
  ratio.rawBytes += rawBytes;
  ratio.raw += made.raw.tokens;
  ratio.encoded += made.encoded;
  ratio.printedBytes += made.printedBytes;
  ratio.printed += made.printed.tokens;
  ratio.marks += made.marks;
}

function countedOf(run: RunEntry, made: Recount | undefined, ratios: Ratios): Counted {
  if (run.rawBytes === 0) return { run, basis: 'exact', raw: NOTHING, printed: NOTHING, encoded: 0, marks: 0 };
  if (made?.printedBytes === run.printedBytes) return { run, basis: 'exact', ...made };
  const own = ratios.filters.get(run.filter ?? '');
  const [basis, ratio] = isUsable(own)
    ? (['filter', own] as const)
    : isUsable(ratios.all)
      ? (['all', ratios.all] as const)
      : (['assumed', ASSUMED] as const);
  // Its output may be stored, but came out in another way: as it came, or by another version.
  const raw = made?.raw ?? estimate(run.rawBytes, ratio.raw / ratio.rawBytes, run);
  const printed = estimate(run.printedBytes, ratio.printed / ratio.printedBytes, run);
  // Untouched is untouched, whatever the mean of others says.
  if (run.printedBytes === run.rawBytes) return { run, basis, raw, printed: raw, encoded: raw.tokens, marks: 0 };
  const mean = made?.encoded ?? Math.round((raw.tokens * ratio.encoded) / ratio.raw);
  const encoded = Math.max(printed.tokens, Math.min(raw.tokens, mean));
  const marks = Math.round((printed.tokens * ratio.marks) / ratio.printed);
  return { run, basis, raw, printed, encoded, marks };
}

const NOTHING: Measure = { tokens: 0, shown: 0 };

const isUsable = (ratio: Ratio | undefined): ratio is Ratio =>
  ratio !== undefined && ratio.raw > 0 && ratio.printed > 0 && ratio.printedBytes > 0;

/** Bytes are taken for characters, of which there are no more. */
const estimate = (bytes: number, perByte: number, run: RunEntry): Measure => ({
  tokens: Math.round(bytes * perByte),
  shown: Math.round(shownSize({ from: 0, size: bytes }, bytes, run) * perByte),
});
