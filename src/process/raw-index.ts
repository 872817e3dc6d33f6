import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../command-line/label.ts';

/** One run in the index of the raw store. A run that has spilled is entered once while it runs, and again when it is sealed. */
export interface RawEntry {
  /** Nine digits; missing while the command runs. */
  readonly id?: string;
  /** Name of the file while the command runs. */
  readonly running?: string;
  /** Start of the run, milliseconds since 1970. */
  readonly time: number;
  readonly folder?: string | undefined;
  readonly session?: string | undefined;
  /** Program and subcommand, never arguments. */
  readonly command: string;
  readonly bytes?: number;
  readonly lines?: number;
  readonly exit?: number | undefined;
}

const NAMES = ['index.old.jsonl', 'index.jsonl'] as const;
/** Beyond this the index is put aside, so that two of this size are the most. */
const MAX_BYTES = 262_144;

/** One write in append mode, so that lines of several writers never mix. */
export function appendEntry(home: string, entry: RawEntry): void {
  appendFileSync(join(home, NAMES[1]), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}

/** Entries of all homes, the latest start last. */
export function readEntries(homes: readonly string[]): (RawEntry & { home: string })[] {
  return homes
    .flatMap((home) => NAMES.flatMap((name) => parseLines(join(home, name)).map((entry) => ({ ...entry, home }))))
    .sort((one, other) => one.time - other.time);
}

function parseLines(file: string): RawEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => parseEntry(line));
}

/** A line cut short by a full disk is no entry. */
function parseEntry(line: string): RawEntry[] {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'time' in entry && 'command' in entry
      ? [entry as RawEntry]
      : [];
  } catch {
    return [];
  }
}

/** Renamed and not rewritten: a writer that has it open still reaches it. */
export function rotateIndex(home: string): void {
  try {
    if (statSync(join(home, NAMES[1])).size > MAX_BYTES) renameSync(join(home, NAMES[1]), join(home, NAMES[0]));
  } catch {
    // No index yet, or another run was faster.
  }
}

/** What the index says of a run from its start on. */
export type RunFacts = Pick<RawEntry, 'time' | 'folder' | 'session'> & { readonly label: Label };

export const entryOf = ({ label: { program, subcommand }, ...rest }: RunFacts): RawEntry => ({
  ...rest,
  command: subcommand === undefined ? program : `${program} ${subcommand}`,
});
