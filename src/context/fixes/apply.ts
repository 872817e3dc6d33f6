import { isUtf8 } from 'node:buffer';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../errors.ts';
import { writeAtomically } from '../../hosts/atomic.ts';
import type { Edit } from '../findings/finding.ts';
import { bytesOf, type ChangedFile, type FixRecord, forget, keep, sumOf } from './record.ts';
import { restore } from './undo.ts';

/** A file as it is, and as it shall be. */
interface Plan {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer;
}

export interface Changed {
  readonly path: string;
  readonly isNew: boolean;
}

/** Whose edits, and where they are remembered. */
export interface Work {
  /** tks's own folder. */
  readonly home: string;
  readonly project: string;
  readonly findings: readonly string[];
}

/**
 * Makes all the edits, or none: what was there is kept first, each file is replaced at once, and only as long as it is the one that was read.
 * @returns files that were changed
 */
export function applyEdits(edits: readonly Edit[], { home, project, findings }: Work): Changed[] {
  const plans = [...new Set(edits.map(({ file }) => file))].flatMap((file) => planOf(file, edits));
  for (const plan of plans) checkWritable(plan);
  if (plans.length === 0) return [];
  const files = plans.map(
    ({ path, before, after }, at): ChangedFile => ({
      path,
      before: before && sumOf(before),
      after: sumOf(after),
      backup: String(at),
      made: missing(dirname(path)),
    }),
  );
  const record: FixRecord = { folder: project, findings, files };
  const backups = new Map(plans.flatMap(({ before }, at) => (before ? [[String(at), before] as const] : [])));
  const folder = keep(home, record, backups);
  try {
    for (const { path, before, after } of plans) writeAtomically(path, after, () => checkSame(path, before));
  } catch (error) {
    restore(folder, record);
    forget(folder);
    throw error;
  }
  return plans.map(({ path, before }) => ({ path, isNew: before === undefined }));
}

const BOM = '\uFEFF';

/** @returns nothing if the file is so already */
function planOf(path: string, edits: readonly Edit[]): Plan[] {
  const before = bytesOf(path);
  if (before && !isUtf8(before)) throw new UserError(`${path} is no valid UTF-8`, 'mend it; nothing was changed');
  const text = before?.toString('utf8') ?? '';
  const after = edits.filter(({ file }) => file === path).reduce((next, { change }) => change(next), text);
  if (path.endsWith('.json')) checkJson(path, text);
  return after === text ? [] : [{ path, before, after: Buffer.from(after) }];
}

/** Claude Code passes over settings with comments or a comma too many: a change would do nothing there. */
function checkJson(path: string, text: string): void {
  try {
    if (text.trim() !== '') JSON.parse(text.replace(BOM, ''));
  } catch (error) {
    throw new UserError(
      `${path} is no JSON as Claude Code reads it: ${(error as Error).message.split('\n')[0]}`,
      'take out comments, and commas behind the last; nothing was changed',
    );
  }
}

/** To replace a file needs no right to write to it; but who took that away did not want it changed. */
function checkWritable({ path, before }: Plan): void {
  const place = before ? path : nearest(dirname(path));
  try {
    accessSync(place, constants.W_OK);
    if (before) accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new UserError(`${path} cannot be written: ${reason}`, 'nothing was changed');
  }
}

const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));

function checkSame(path: string, before: Buffer | undefined): void {
  const now = bytesOf(path);
  if (now === undefined ? before !== undefined : !before || !now.equals(before))
    throw new UserError(`${path} was changed while it was read`, 'nothing was changed by tks; try again');
}

/** The folders that have to be made, the outermost first. */
const missing = (folder: string): string[] => (existsSync(folder) ? [] : [...missing(dirname(folder)), folder]);
