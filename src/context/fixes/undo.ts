import { rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { UNFINISHED, writeAtomically } from '../../hosts/atomic.ts';
import { bytesOf, type ChangedFile, type FixRecord, forget, lastRecord, sumOf } from './record.ts';

/**
 * Undoes what `--fix` did last in a project: each file is byte for byte as it was. An interrupted call is ended by the next.
 * @throws UserError if one of the files was changed since: then all stay as they are
 * @returns what was undone; undefined if there was nothing
 */
export function undoLast(homes: readonly string[], project: string): FixRecord | undefined {
  const last = lastRecord(homes, project);
  if (!last) return undefined;
  const { at, record } = last;
  for (const file of record.files)
    if (stateOf(file) === 'other')
      throw new UserError(
        `${file.path} was changed since, so nothing was undone`,
        file.before === undefined
          ? 'it was not there before'
          : `as it was before it stands in ${join(at, file.backup)}`,
      );
  restore(at, record);
  forget(at);
  return record;
}

function stateOf({ path, before, after }: ChangedFile): 'before' | 'after' | 'other' {
  const bytes = bytesOf(path);
  const now = bytes && sumOf(bytes);
  if (now === before) return 'before';
  return now === after ? 'after' : 'other';
}

/** Puts back what is as `--fix` left it. @param at the record's folder */
export function restore(at: string, { files }: FixRecord): void {
  for (const file of files) {
    const { path, before, backup, made } = file;
    rmSync(path + UNFINISHED, { force: true });
    if (stateOf(file) === 'after' && before !== undefined)
      writeAtomically(path, bytesOf(join(at, backup))!, () => {
        if (stateOf(file) !== 'after')
          throw new UserError(`${path} was changed while it was put back`, 'it was left so');
      });
    else if (stateOf(file) === 'after') rmSync(path);
    for (const folder of [...made].reverse()) removeIfEmpty(folder);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody uses it by now, or it was never made.
  }
}
