import { charactersMark, rangeMark, rawMark } from './mark.ts';
import { WORTH } from './settle.ts';

/** A contiguous part of a file, for hosts that number the lines of what they show. */
export interface Page {
  readonly text: string;
  /** Lines of `text`, marks included. */
  readonly lines: number;
  /** 1-based number of the first line of `text` in the file; a mark stands on a line that it says is missing. */
  readonly from: number;
}

export type Side = 'head' | 'tail';

/** Characters shown of a line. */
const LONGEST = 4_000;

/**
 * The head of a file, or the end of one that grows at its end: what is shown keeps its line numbers.
 * @param total lines of the file, of which `text` may be the first part
 * @param limit characters
 * @param id nine digits, under which the text is stored
 * @returns undefined if too little would be left out to be worth the marks
 */
export function pageOf(text: string, side: Side, total: number, limit: number, id: string): Page | undefined {
  if (text.length <= limit + WORTH) return undefined;
  const lines = text.split('\n');
  const count = fitting(side === 'head' ? lines : lines.toReversed(), limit);
  const left = lines.length - count;
  const kept = side === 'head' ? lines.slice(0, count) : lines.slice(left);
  const shown = kept.map(clip);
  const cut = kept.reduce((sum, line, at) => sum + (shown[at] === line ? 0 : line.length - LONGEST), 0);
  const upTo = total > lines.length ? lines.length : undefined;
  const end = rawMark({ id, upTo }, total - count, total, cut);
  const gap = left === 0 ? [] : [side === 'head' ? rangeMark(count + 1, total) : rangeMark(1, left)];
  const all = side === 'head' ? [...shown, ...gap, end] : [...gap, ...shown, end];
  return { text: all.join('\n'), lines: all.length, from: side === 'head' ? 1 : Math.max(1, left) };
}

/** A line that would end between the halves of a character has one more cut off by the host; that is no text of ours. */
const clip = (line: string): string =>
  line.length <= LONGEST + WORTH ? line : `${line.slice(0, LONGEST)} ${charactersMark(line.length - LONGEST)}`;

/** How many lines from the beginning fit; one at least, since a page without one says nothing. */
function fitting(lines: readonly string[], limit: number): number {
  let size = 0;
  const end = lines.findIndex((line) => {
    size += Math.min(line.length, LONGEST) + 1;
    return size > limit;
  });
  return end < 0 ? lines.length : Math.max(1, end);
}
