import { parse, TomlError } from 'smol-toml';
import { UserError } from './errors.ts';

/**
 * @param file shown in errors
 * @throws UserError with file, line and reason
 */
export function parseToml(text: string, file: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new UserError(`${file}:${error.line}: ${error.message.split('\n')[0]}`);
  }
}

/** 1-based number of the line that holds a text first. */
export const lineOf = (text: string, needle: string): number =>
  text.slice(0, Math.max(0, text.indexOf(needle))).split('\n').length;
