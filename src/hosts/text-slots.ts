import { commandOf } from './command-of.ts';
import { sideOf } from './file-side.ts';
import type { Slot } from './slot.ts';

/** A result that is one text. */
const whole: Slot['put'] = (_, text) => text;

/** What a line of shell printed, with what the host says before and after it. */
export function shellSlot(
  line: unknown,
  {
    before = '',
    text,
    after = '',
    exit,
    ...rest
  }: Pick<Slot, 'text' | 'exit' | 'file' | 'room'> & { before?: string; after?: string },
): Slot[] {
  const command = typeof line === 'string' ? commandOf(line) : undefined;
  return command ? [{ text, command, exit, ...rest, put: (_, short) => before + short + after }] : [];
}

/** Hits with their files and lines: `src/a.ts:3:text`. */
export const hitsSlot = (text: string): Slot => ({ text, command: ['grep', '-rn'], exit: 0, put: whole });

/** Paths, one a line. */
export const pathsSlot = (text: string): Slot => ({ text, command: ['find'], exit: 0, put: whole });

/** The text of a file that was read whole, if it is no source. */
export function fileSlot(path: unknown, text: string, put: Slot['put'] = whole): Slot[] {
  const side = typeof path === 'string' ? sideOf(path) : undefined;
  return side ? [{ text, command: ['cat'], exit: 0, page: { side, total: text.split('\n').length }, put }] : [];
}

/** What an MCP server answered. */
export const answerSlot = (text: string, put: Slot['put'] = whole): Slot => ({ text, command: [], exit: 0, put });
