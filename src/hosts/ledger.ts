import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ensureFolder } from '../process/home.ts';
import { targetOf, writeAtomically } from './atomic.ts';
import { removeIfEmpty } from './files.ts';

/** What a file was before tks, kept in tks's own folder until no host needs it. */
export interface Entry {
  /** Its text; null for no file. */
  readonly before: string | null;
  /** Its text as tks has left it. */
  readonly after: string;
  /** The hosts that tks stands in it for. */
  readonly hosts: readonly string[];
  /** Folders that were made for it, the outermost first. */
  readonly made: readonly string[];
}

/** @param home the folder of tks */
export function readEntry(home: string, path: string): Entry | undefined {
  try {
    return JSON.parse(readFileSync(placeOf(home, path), 'utf8')) as Entry;
  } catch {
    return undefined;
  }
}

export function writeEntry(home: string, path: string, entry: Entry): void {
  ensureFolder(join(home, 'hosts'));
  writeAtomically(placeOf(home, path), `${JSON.stringify(entry)}\n`);
}

export function removeEntry(home: string, path: string): void {
  rmSync(placeOf(home, path), { force: true });
  removeIfEmpty(join(home, 'hosts'));
}

const placeOf = (home: string, path: string): string =>
  join(home, 'hosts', `${createHash('sha256').update(real(path)).digest('hex').slice(0, 32)}.json`);

/** A file that two names lead to is one file. */
function real(path: string): string {
  const target = targetOf(path);
  if (existsSync(target) || dirname(target) === target) return target;
  return join(real(dirname(target)), basename(target));
}
