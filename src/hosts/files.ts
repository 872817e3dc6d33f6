import { existsSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';

/** What becomes of a file. */
export interface Change {
  readonly path: string;
  readonly what: 'new' | 'changed' | 'same' | 'removed' | 'restored';
}

/** @returns undefined if there is none; a mark at its beginning (BOM) is part of the text @throws if it is no UTF-8: it could not be written again */
export function read(path: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${path}: this is not UTF-8`, 'nothing was changed');
  }
}

/** The folders that have to be made, the outermost first. */
export function missing(folder: string): string[] {
  return existsSync(folder) ? [] : [...missing(dirname(folder)), folder];
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else uses it by now.
  }
}
