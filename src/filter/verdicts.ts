import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilterSource } from './load.ts';

/** What came of checking a filter file, kept by the hash of its content: checking takes longer than many a run. */
export interface Verdict {
  /** Undefined if the filter is refused. */
  readonly source: FilterSource | undefined;
  /** Why, with the place in the file. */
  readonly complaint: string | undefined;
}

/** Changes when a verdict of today is none any more. */
const FORMAT = 1;
/** Files; more than anybody has filters. */
const MOST = 1_000;

const folderIn = (home: string): string => join(home, 'filters');

export function readVerdict(home: string, hash: string): Verdict | undefined {
  try {
    const { format, ...verdict } = JSON.parse(readFileSync(join(folderIn(home), hash), 'utf8'));
    return format === FORMAT ? verdict : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written the next run checks again. */
export function keepVerdict(home: string, hash: string, verdict: Verdict): void {
  keep(home, hash, JSON.stringify({ format: FORMAT, ...verdict }));
}

/** True once for each content: what is said of it need not be said again. True always where nothing can be written. */
export function isFirstTold(home: string, hash: string): boolean {
  const name = `${hash}.told`;
  if (existsSync(join(folderIn(home), name))) return false;
  keep(home, name, '');
  return true;
}

function keep(home: string, name: string, text: string): void {
  try {
    const folder = folderIn(home);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length > MOST) rmSync(folder, { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const part = join(folder, `${name}.${process.pid}`);
    writeFileSync(part, text, { mode: 0o600 });
    renameSync(part, join(folder, name));
  } catch {
    // Read-only, or full.
  }
}
