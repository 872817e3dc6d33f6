import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bypass, JournalEntry, Recovery } from '../journal/journal.ts';
import { journalFiles } from '../journal/journal.ts';
import { readLines } from '../process/lines.ts';

/** A run, with the hash of its arguments. */
export type RunEntry = JournalEntry & { readonly arguments: string | undefined };
export type BypassEntry = Bypass & { readonly arguments: string | undefined };

/** All that the journals of a user tell, each list in order of time. */
export interface Journal {
  readonly runs: readonly RunEntry[];
  readonly recoveries: readonly Recovery[];
  readonly bypasses: readonly BypassEntry[];
  /** What could not be read, a line a file. */
  readonly warnings: readonly string[];
}

export async function readJournal(homes: readonly string[]): Promise<Journal> {
  const runs: RunEntry[] = [];
  const recoveries: Recovery[] = [];
  const bypasses: BypassEntry[] = [];
  const warnings: string[] = [];
  for (const file of filesOf(homes)) {
    let damaged = 0;
    await readLines(file, (line) => {
      const entry = line.trim() === '' ? {} : entryOf(line);
      if (!entry) damaged++;
      else if (isRun(entry)) runs.push(entry);
      else if (isRecovery(entry)) recoveries.push(entry);
      else if (isBypass(entry)) bypasses.push(entry);
    });
    if (damaged > 0)
      warnings.push(`${file}: ${damaged} damaged ${damaged === 1 ? 'line is' : 'lines are'} not counted`);
  }
  for (const list of [runs, recoveries, bypasses]) list.sort((one, other) => one.time - other.time);
  return { runs, recoveries, bypasses, warnings };
}

const filesOf = (homes: readonly string[]): string[] =>
  homes
    .filter((home) => existsSync(home))
    .flatMap((home) => journalFiles(home).map((name) => join(home, name)))
    .filter((file) => existsSync(file));

type Entry = Readonly<Record<string, unknown>>;

/** Undefined for what is no line of ours: cut short, or somebody else's. */
function entryOf(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const entry = value as Entry;
    return isRun(entry) || isRecovery(entry) || isBypass(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): boolean => isCount(value) && (value as number) < 8.64e15;
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const TEXTS = ['subcommand', 'filter', 'origin', 'folder', 'host', 'session', 'raw', 'arguments', 'output', 'tool'];
const COUNTS = ['duration', 'rawBytes', 'rawLines', 'printedBytes', 'printedLines'];

const isNoted = (entry: Entry): boolean => isTime(entry['time']) && TEXTS.every((name) => isText(entry[name]));

const isNothing = (value: unknown): boolean => value === undefined;
const isObject = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** What goes into the engine again must be what came out of it. */
const isForm = ({ budgets, used, verbatim, page }: Entry): boolean =>
  (isNothing(budgets) || (isObject(budgets) && Object.values(budgets).every(isCount))) &&
  (isNothing(used) || isCount(used)) &&
  (isNothing(verbatim) || verbatim === true) &&
  (isNothing(page) || (isObject(page) && ['head', 'tail'].includes(String(page['side'])) && isCount(page['total'])));

const isRun = (entry: Entry): entry is Entry & RunEntry =>
  entry['kind'] === undefined &&
  isNoted(entry) &&
  typeof entry['program'] === 'string' &&
  COUNTS.every((name) => isCount(entry[name])) &&
  (entry['exit'] === undefined || isCount(entry['exit'])) &&
  isForm(entry);

const isRecovery = (entry: Entry): entry is Entry & Recovery =>
  entry['kind'] === 'raw' && isNoted(entry) && isCount(entry['printedBytes']);

const isBypass = (entry: Entry): entry is Entry & BypassEntry =>
  entry['kind'] === 'off' && isNoted(entry) && typeof entry['program'] === 'string';
