import type { RawRef } from './model.ts';

/** The whole grammar of what tks adds to a command's words. What stands at each gap is short: there are five in a report. */
const MARK = String.raw`\[tks(?: -\d+ (?:lines?|characters)|: (?:lines \d+-\d+ left out|\d+ lines ×\d+)| ×\d+| raw \d{9}: .+ left out(?:; raw holds (?:lines 1-\d+|the beginning of line 1))?)\]`;
const WHOLE_LINE = new RegExp(`^\\s*${MARK}$`, 'u');
const RAW_LINE = /^\[tks raw \d{9}: .+ left out(?:; raw holds (?:lines 1-\d+|the beginning of line 1))?\]$/u;

export const isMark = (line: string): boolean => line.includes('[tks') && WHOLE_LINE.test(line);
export const isRawMark = (line: string): boolean => RAW_LINE.test(line);

export const linesMark = (count: number): string => `[tks -${count} ${count === 1 ? 'line' : 'lines'}]`;
export const rangeMark = (from: number, to: number): string => `[tks: lines ${from}-${to} left out]`;
export const charactersMark = (count: number): string => `[tks -${count} characters]`;
/** `pieces`: how many of the lines above were repeated, if more than the one the mark stands at. */
export const timesMark = (count: number, pieces = 1): string =>
  pieces === 1 ? `[tks ×${count}]` : `[tks: ${pieces} lines ×${count}]`;

/** The last line of an output that something was left out of. */
export function rawMark(raw: RawRef, lines: number, total: number, characters: number): string {
  const what = lines > 0 ? `${lines} of ${total} lines` : `${characters} characters`;
  const part = raw.upTo === 0 ? 'the beginning of line 1' : `lines 1-${raw.upTo}`;
  const held = raw.upTo === undefined ? '' : `; raw holds ${part}`;
  return `[tks raw ${raw.id}: ${what} left out${held}]`;
}
