import { accessSync, constants, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../errors.ts';
import { targetOf, writeAtomically } from '../atomic.ts';

/** What becomes of a file; a character stands for each byte, since files of shells may hold any. */
export interface Edit {
  readonly path: string;
  /** Undefined for no file. */
  readonly before: string | undefined;
  readonly after: string;
}

export function editOf(path: string, change: (text: string) => string): Edit {
  const before = readBytes(path);
  return { path, before, after: change(before ?? '') };
}

/** A text as a character for each of its bytes. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

export function readBytes(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UserError(`${path} cannot be read: ${code}`);
  }
}

export const writeBytes = (path: string, bytes: string): void => writeAtomically(path, Buffer.from(bytes, 'latin1'));

/** A link to it stays. */
export const removeFile = (path: string): void => rmSync(targetOf(path));

/**
 * A file that is not to be written is the user's word; so is one in a store of a package manager.
 * @param instead what the user can do by hand
 * @throws if it is not
 */
export function checkWritable(path: string, instead: string): void {
  const target = targetOf(path);
  if (existing(target).every(isWritable)) return;
  throw new UserError(`${path} is read-only`, `make it writable, or ${instead}`);
}

/** The file and its folder, or the innermost folder that is there. */
function existing(path: string): string[] {
  if (existsSync(path)) return [path, dirname(path)];
  return [existing(dirname(path))[0]!];
}

/** Root may write everything, but the mode tells what is meant. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return (statSync(path).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}
