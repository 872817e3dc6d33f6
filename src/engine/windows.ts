import { costOf, type Piece } from './piece.ts';

/** The head's share of a window: text and rows are read from their beginning. */
const HEAD = 0.8;

/** The shares of rows that stay between the two: those that are warned of and odd ones. */
const WARNED = 0.8;
const ODD = 0.25;
/** What the marks around a row cost. */
const MARKS = 34;

/**
 * Text of files and rows over budget: what stays is contiguous, its head and its tail.
 * @param warned indexes of rows that stay between them in the first place
 * @param odd and of those that do if there is room
 */
export function windows(
  pieces: readonly Piece[],
  allowed: Uint8Array,
  limit: number,
  warned: readonly number[] = [],
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
  const takeBetween = (at: number, share: number) => take(at, limit * (1 - share), keep[at - 1] ? 0 : MARKS);
  for (const at of warned) if (!takeBetween(at, WARNED)) break;
  for (const at of odd) if (!takeBetween(at, ODD)) break;
  for (let at = 0; at < pieces.length && take(at, limit * (1 - HEAD)); at++);
  for (let at = pieces.length - 1; at >= 0 && take(at, 0); at--);
  return keep;
}
