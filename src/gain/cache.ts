import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEntry } from './entries.ts';
import type { Recount } from './recount.ts';

/** Recounts of earlier times, by the stored output and the form it was printed in. */
export interface Cache {
  get(run: RunEntry): Recount | undefined;
  put(run: RunEntry, made: Recount): void;
  /** Writes what is new. */
  save(): void;
}

const NAME = 'tokens.jsonl';
/** Bytes beyond which what was not asked for this time is forgotten. */
const MAX_BYTES = 4_194_304;

/** @param version of tks: another one may print the same output in another way */
export function openCache(home: string, version: string): Cache {
  const file = join(home, NAME);
  const known = new Map(linesOf(file));
  const used = new Map<string, Recount>();
  const added = new Map<string, Recount>();
  return {
    get: (run) => {
      const key = keyOf(run, version);
      const made = key === undefined ? undefined : known.get(key);
      if (made) used.set(key!, made);
      return made;
    },
    put: (run, made) => {
      const key = keyOf(run, version);
      if (key === undefined) return;
      known.set(key, made);
      added.set(key, made);
    },
    save: () => write(file, used, added),
  };
}

function keyOf(run: RunEntry, version: string) {
  const { raw, rawBytes, filter, exit, budgets, used, verbatim, page, program, tool } = run;
  if (raw === undefined) return undefined;
  return JSON.stringify([raw, rawBytes, version, filter, exit, budgets, used, verbatim, page, program, tool]);
}

function linesOf(file: string): [string, Recount][] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(lineOf);
  } catch {
    return [];
  }
}

function lineOf(line: string): [string, Recount][] {
  try {
    const { key, ...made } = JSON.parse(line);
    const counts = [made.raw?.tokens, made.raw?.shown, made.printed?.tokens, made.printed?.shown];
    const all = [...counts, made.printedBytes, made.rawLines, made.encoded, made.marks];
    return typeof key === 'string' && all.every(Number.isSafeInteger) ? [[key, made]] : [];
  } catch {
    return [];
  }
}

/** Without it the next time takes longer, nothing else. */
function write(file: string, used: ReadonlyMap<string, Recount>, added: ReadonlyMap<string, Recount>): void {
  const text = (lines: Iterable<[string, Recount]>) =>
    [...lines].map(([key, made]) => `${JSON.stringify({ key, ...made })}\n`).join('');
  try {
    if (sizeOf(file) > MAX_BYTES) writeFileSync(file, text([...used, ...added]), { mode: 0o600 });
    else if (added.size > 0) appendFileSync(file, text(added), { mode: 0o600 });
  } catch {
    // A full disk, or no home yet.
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
