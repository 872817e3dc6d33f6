import { type Evidence, evidence } from './evidence.ts';
import { namesTest } from './names.ts';
import { costOf, type Piece } from './piece.ts';
import { settle } from './settle.ts';

/** What a mark between two kept pieces costs. */
const MARK = 17;
/** Names, places and messages of failing tests may go beyond the hard budget by this much: hosts cut at 10,000. */
export const BEYOND = 1.1;

/**
 * Keeps what explains a failure, within a limit of characters.
 * @param allowed 1 for each piece that may stay
 * @param wanted indexes of those that stay before all others
 */
export function select(
  pieces: readonly Piece[],
  allowed: Uint8Array,
  limit: number,
  wanted: readonly number[] = [],
): Uint8Array {
  const order = ranked(pieces, withList(pieces, allowed, limit), limit, wanted);
  const most = pieces.some((piece) => piece.block > 0) ? limit * BEYOND : limit;
  return fitting(pieces, order, most);
}

/** Keeps as many as fit into a limit of characters, in this order. */
export function fitting(pieces: readonly Piece[], order: readonly number[], most: number): Uint8Array {
  // What is left out in runs too small for a mark is printed all the same, so the size is known only afterwards.
  let [fits, tooMany] = [0, atMost(pieces, order, most) + 1];
  while (fits + 1 < tooMany) {
    const middle = (fits + tooMany) >> 1;
    if (sizeOf(pieces, settle(pieces, keeping(pieces, order, middle))) <= most) fits = middle;
    else tooMany = middle;
  }
  return keeping(pieces, order, fits);
}

/** How many would fit if nothing else were printed. */
function atMost(pieces: readonly Piece[], order: readonly number[], most: number): number {
  let count = 0;
  for (let size = 0; count < order.length; count++) {
    size += costOf(pieces[order[count]!]!);
    if (size > most) break;
  }
  return count;
}

/** The share of the limit beyond which titles, each with a mark after it, leave no room for all of them. */
const TITLES = 0.8;

/** A list of names that was folded, since blocks tell them too, is wanted where there are too many blocks. */
function withList(pieces: readonly Piece[], allowed: Uint8Array, limit: number): Uint8Array {
  const titles = pieces.filter(({ block }, at) => allowed[at] && block > 0 && pieces[at - 1]?.block !== block);
  if (titles.reduce((sum, piece) => sum + costOf(piece) + MARK, 0) < limit * TITLES) return allowed;
  const isName = ({ block, role, text }: Piece) => block === 0 && role === 'failure' && namesTest(text);
  return allowed.map((may, at) => (may || isName(pieces[at]!) ? 1 : 0));
}

function keeping(pieces: readonly Piece[], order: readonly number[], count: number): Uint8Array {
  const keep = new Uint8Array(pieces.length);
  for (let i = 0; i < count; i++) keep[order[i]!] = 1;
  return keep;
}

/** Characters that are printed, marks too. */
export function sizeOf(pieces: readonly Piece[], keep: Uint8Array): number {
  let size = 0;
  for (let at = 0; at < pieces.length; at++) {
    if (keep[at]) size += costOf(pieces[at]!);
    else if (at === 0 || keep[at - 1]) size += MARK;
  }
  return size;
}

/** Indexes in the order of their importance; each kind of evidence ends where its share of the limit does. */
function ranked(pieces: readonly Piece[], allowed: Uint8Array, limit: number, wanted: readonly number[]): number[] {
  const order: number[] = [];
  const taken = new Uint8Array(pieces.length);
  let used = 0;
  const take = (at: number, most: number): boolean => {
    if (!allowed[at] || taken[at]) return true;
    // Alone it parts a gap into two, between two others it closes one.
    const neighbours = (taken[at - 1] ?? 0) + (taken[at + 1] ?? 0);
    const cost = costOf(pieces[at]!) + (1 - neighbours) * MARK;
    if (used + cost > most) return false;
    taken[at] = 1;
    used += cost;
    order.push(at);
    return true;
  };
  const takeAll = ({ indexes, share, more, each }: Evidence) => {
    const most = limit * share + (more ? used : 0);
    for (const at of indexes) if (!take(at, most) && !each) return;
  };
  takeAll({ indexes: wanted, share: 1 });
  for (const kind of evidence(pieces, allowed)) takeAll(kind);
  return order;
}
