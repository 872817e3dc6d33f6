import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in a line of JSON; whatever has another shape than was seen is passed over. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const blocksOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
/** @returns milliseconds since 1970, or no number */
export const timeOf = (value: unknown): number => new Date(textOf(value)).getTime();

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns takes a line; false if it is no record. */
export const readRecords =
  (take: (record: Fields) => void) =>
  (line: string): boolean => {
    const record = line.trim() === '' ? {} : parseJson(line);
    if (!isFields(record)) return false;
    take(record);
    return true;
  };

export interface TranscriptFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was written last, milliseconds since 1970. */
  readonly changed: number;
}

/** Files below a folder whose path in it matches, changed since then; none if there is no such folder. */
export function filesIn(folder: string, pattern: RegExp, since: number): TranscriptFile[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => pattern.test(name.replaceAll('\\', '/')))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat?.isFile() && stat.mtimeMs >= since ? [{ path, bytes: stat.size, changed: stat.mtimeMs }] : [];
    });
}
