import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { targetOf, writeAtomically } from './atomic.ts';
import type { Edit } from './edit.ts';
import { type Change, missing, read, removeIfEmpty } from './files.ts';
import { type Entry, readEntry, removeEntry, writeEntry } from './ledger.ts';

export interface PlaceOptions {
  /** The host's name. */
  readonly host: string;
  /** The folder of tks. */
  readonly home: string;
  readonly dryRun: boolean;
}

interface Step extends Change {
  readonly run: () => void;
}

/** Puts tks into the files of a host; nothing is written before all of it is known to be possible. */
export function place(edits: readonly Edit[], options: PlaceOptions): Change[] {
  return done(
    edits.map((edit) => stepIn(edit, options)),
    options,
  );
}

function stepIn(edit: Edit, { host, home }: PlaceOptions): Step {
  const { path } = edit;
  const now = read(path);
  const entry = readEntry(home, path);
  const isAsLeft = entry !== undefined && entry.after === now;
  const isAlone = isAsLeft && entry.hosts.every((one) => one === host);
  const bare = isAlone ? (entry.before ?? undefined) : now !== undefined && edit.has(now) ? edit.take(now) : now;
  const after = edit.put(bare);
  const made = [...(entry?.made ?? []), ...missing(dirname(path))];
  const hosts = [...new Set([...(isAsLeft ? entry.hosts : []), host])];
  return {
    path,
    what: now === undefined ? 'new' : now === after ? 'same' : 'changed',
    run: () => {
      writeEntry(home, path, { before: isAsLeft ? entry.before : (bare ?? null), after, hosts, made });
      writeAtomically(path, after);
      if (edit.executable) chmodSync(path, 0o755);
    },
  };
}

/** Takes it out again: a file that nobody has changed since is what it was, byte for byte; else only what is ours goes. */
export function displace(edits: readonly Edit[], options: PlaceOptions): Change[] {
  return done(
    edits.flatMap((edit) => stepOut(edit, options)),
    options,
  );
}

function stepOut(edit: Edit, { host, home }: PlaceOptions): Step[] {
  const { path } = edit;
  const now = read(path);
  const entry = readEntry(home, path);
  if (now === undefined || !edit.has(now)) return [];
  const rest = entry?.after === now ? entry.hosts.filter((one) => one !== host) : [];
  const isOnly = entry?.after === now && rest.length === 0;
  const text = isOnly ? (entry.before ?? undefined) : edit.take(now);
  const run = () => {
    if (text === undefined) rmSync(targetOf(path));
    else writeAtomically(path, text);
    if (entry && rest.length > 0) writeEntry(home, path, { ...entry, after: text ?? '', hosts: rest });
    else forget(path, entry, home);
  };
  return [{ path, what: text === undefined ? 'removed' : 'restored', run }];
}

function forget(path: string, entry: Entry | undefined, home: string): void {
  removeEntry(home, path);
  for (const folder of [...(entry?.made ?? [])].reverse()) removeIfEmpty(folder);
}

function done(steps: readonly Step[], { dryRun }: PlaceOptions): Change[] {
  for (const { path, what, run } of dryRun ? [] : steps) {
    try {
      if (what !== 'same') run();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new UserError(`${path} cannot be written: ${message}`, 'what was done before stays; call it again then');
    }
  }
  return steps.map(({ path, what }) => ({ path, what }));
}
