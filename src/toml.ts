import { parse, TomlError } from 'smol-toml';
import { UserError } from './errors.ts';

/** A place in a text, both 1-based. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * @param file shown in errors
 * @throws UserError with file, line and reason
 */
export function parseToml(text: string, file: string): Record<string, unknown> {
  const parsed = tryToml(text);
  if ('reason' in parsed) throw new UserError(`${file}:${parsed.line}: ${parsed.reason}`);
  return parsed.table;
}

/** The same for who wants to go on. */
export function tryToml(
  text: string,
): { readonly table: Record<string, unknown> } | (TextPlace & { readonly reason: string }) {
  try {
    return { table: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { line: error.line, column: error.column, reason: error.message.split('\n')[0]! };
  }
}

/** 1-based number of the line that holds a text first. */
export const lineOf = (text: string, needle: string): number => placeAt(text, text.indexOf(needle)).line;

export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, Math.max(0, offset));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** Offset of a key, and of a value after it; of the key if the value cannot be found, as when it is written with escapes. */
export function offsetOf(text: string, key: string, value = ''): number {
  const found = new RegExp(`(?:^|[{,])[ \\t]*["']?(?=${key.replace(/\W/gu, '\\$&')}["']?[ \\t]*=)`, 'mu').exec(text);
  const at = found ? found.index + found[0].length : 0;
  const written = [value, JSON.stringify(value).slice(1, -1)].map((form) => text.indexOf(form, at));
  return written.find((offset) => offset >= 0) ?? at;
}
