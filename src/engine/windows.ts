import { costOf, type Piece } from './piece.ts';

/** The head's share of a window: text and rows are read from their beginning. */
const HEAD = 0.8;

/** The share of odd rows between the two. */
const ODD = 0.25;
/** What the marks around a row cost. */
const MARKS = 52;

/**
 * Text of files and rows over budget: what stays is contiguous, its head and its tail.
 * @param odd indexes of what stays between them
 */
export function windows(
  pieces: readonly Piece[],
  allowed: Uint8Array,
  limit: number,
  odd: readonly number[] = [],
): Uint8Array {
  const keep = new Uint8Array(pieces.length);
  let left = limit;
  const take = (at: number, reserve: number, marks = 0): boolean => {
    if (!allowed[at] || keep[at]) return true;
    const cost = costOf(pieces[at]!) + marks;
    if (left - cost < reserve) return false;
    left -= cost;
    keep[at] = 1;
    return true;
  };
  for (const at of odd) if (!take(at, limit * (1 - ODD), MARKS)) break;
  for (let at = 0; at < pieces.length && take(at, limit * (1 - HEAD)); at++);
  for (let at = pieces.length - 1; at >= 0 && take(at, 0); at--);
  return keep;
}
