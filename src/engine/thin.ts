import type { Line } from './model.ts';
import { toPiece } from './piece.ts';
import { select } from './select.ts';

/** What is kept of the middle; far more than any budget prints. */
const IMPORTANT = 1 << 18;
const ENDS = 1 << 18;

/** Lets go of lines that no budget could print, so that memory does not grow: the ends stay, and what matters between them. */
export function thin(held: readonly Line[]): Line[] {
  const head = countWithin(held, 0, 1);
  const tail = held.length - countWithin(held, held.length - 1, -1);
  const middle = held.slice(head, tail);
  const keep = select(middle.map(toPiece), new Uint8Array(middle.length).fill(1), IMPORTANT);
  const lines = held.slice(0, head);
  let skipped = 0;
  for (const [at, line] of middle.entries()) {
    if (keep[at]) {
      lines.push({ ...line, skipped: line.skipped + skipped });
      skipped = 0;
    } else skipped += line.skipped + 1;
  }
  const [first, ...rest] = held.slice(tail);
  if (first) lines.push({ ...first, skipped: first.skipped + skipped });
  for (const line of rest) lines.push(line);
  return lines;
}

/** How many lines from one end make up the size kept of it. */
function countWithin(lines: readonly Line[], from: number, step: 1 | -1): number {
  let size = 0;
  let count = 0;
  for (let at = from; at >= 0 && at < lines.length && size < ENDS; at += step) {
    size += lines[at]!.text.length + 1;
    count++;
  }
  return count;
}
