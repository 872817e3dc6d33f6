import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { writeAtomically } from '../../hosts/atomic.ts';
import { ensureFolder } from '../../process/home.ts';

/** A file that was changed. */
export interface ChangedFile {
  readonly path: string;
  /** Sums of its bytes; `before` undefined: there was no such file. */
  readonly before: string | undefined;
  readonly after: string;
  /** Name of the file, beside the record, that holds its bytes before. */
  readonly backup: string;
  /** Folders that were made for it, the outermost first. */
  readonly made: readonly string[];
}

/** What `--fix` has done at once. */
export interface FixRecord {
  /** Of the project. */
  readonly folder: string;
  /** Ids of what was mended. */
  readonly findings: readonly string[];
  readonly files: readonly ChangedFile[];
}

const NAME = 'record.json';
const below = (home: string): string => join(home, 'fixes');

export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @returns undefined if there is no such file */
export function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UserError(`${path} cannot be read: ${code}`);
  }
}

/**
 * Keeps the bytes, then the record, before anything is changed.
 * @param home tks's own folder
 * @returns the record's folder
 */
export function keep(home: string, record: FixRecord, backups: ReadonlyMap<string, Uint8Array>): string {
  // Names in the order of time.
  const folder = join(below(home), `${String(Date.now()).padStart(15, '0')}-${process.pid}`);
  try {
    ensureFolder(folder);
    for (const [name, bytes] of backups) writeAtomically(join(folder, name), bytes);
    writeAtomically(join(folder, NAME), `${JSON.stringify(record, null, 2)}\n`);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(`${folder} cannot be written: ${reason}`, 'without a backup nothing is changed');
  }
  return folder;
}

/** The record goes first: what is left without one was never done, or is undone. */
export function forget(folder: string): void {
  rmSync(join(folder, NAME), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** The last one of a project that is not undone. */
export function lastRecord(homes: readonly string[], project: string): { at: string; record: FixRecord } | undefined {
  const folders = homes.flatMap((home) => namesIn(below(home)).map((name) => ({ name, at: join(below(home), name) })));
  return folders
    .sort((one, other) => (one.name < other.name ? 1 : -1))
    .flatMap(({ at }) => {
      const record = recordIn(at);
      return record?.folder === project ? [{ at, record }] : [];
    })[0];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function recordIn(folder: string): FixRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as FixRecord;
  } catch {
    return undefined;
  }
}
