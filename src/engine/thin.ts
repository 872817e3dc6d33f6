import type { Line } from './model.ts';
import { toPiece } from './piece.ts';
import { select } from './select.ts';
import { unlabelled } from './unlabelled.ts';

/** What a held line costs beside its characters. */
export const LINE = 160;
/** Weights of what is kept of the middle and of each end; far more than any budget prints. */
const IMPORTANT = 1 << 19;
const ENDS = 1 << 19;

export const weightOf = (line: Line): number => line.prefix.length + line.text.length + LINE;

/** Lets go of lines that no budget could print, so that memory does not grow: the ends stay, and what matters between them. */
export function thin(held: readonly Line[]): Line[] {
  const head = countWithin(held, 0, 1);
  const tail = held.length - countWithin(held, held.length - 1, -1);
  const middle = held.slice(head, tail);
  const keep = select(
    middle.map((line) => toPiece(unlabelled(line))),
    new Uint8Array(middle.length).fill(1),
    charactersWithin(middle, IMPORTANT),
  );
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

/** Characters that lines as long as these have within a weight. */
function charactersWithin(lines: readonly Line[], weight: number): number {
  const all = lines.reduce((sum, line) => sum + weightOf(line), 1);
  return weight * (1 - (LINE * lines.length) / all);
}

/** How many lines from one end make up the size kept of it. */
function countWithin(lines: readonly Line[], from: number, step: 1 | -1): number {
  let size = 0;
  let count = 0;
  for (let at = from; at >= 0 && at < lines.length && size < ENDS; at += step) {
    size += weightOf(lines[at]!);
    count++;
  }
  return count;
}
