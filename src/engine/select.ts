import { hasCommonRole } from './common.ts';
import { costOf, type Piece } from './piece.ts';

/** Shares of the hard budget that each kind of evidence may take before the next one is asked. */
const SHARE = { verdicts: 0.12, end: 0.3, headlines: 0.6, blocks: 0.85, warnings: 0.92, head: 0.95 };
const BEFORE = 3;
const AFTER = 10;
const END = 25;
const HEAD_LINES = 5;
const TAIL_LINES = 8;

const PLACE = /(?:^|[\s(])[\w@./\\-]+(?:\.\w+)?(?:[:(]\d+|", line \d+|:\d+:\d+)/u;

/** What two lines have in common that tell of the same thing in other numbers, hashes and times. */
export const outlineOf = (text: string): string =>
  text.replace(/0x[\da-f]+|\b[\da-f]{7,}\b|\d+(?:\.\d+)?(?:ms|s|m)?\b|\d+/giu, '0').replace(/\s+/gu, ' ').trim();

/**
 * Keeps what explains a failure, within a limit: verdicts, what stands before the last failure, then the headline of each
 * distinct failure, one block of each in order of first occurrence, warnings, head, and more of the same as room is left.
 * @param allowed 1 for each piece that may stay
 */
export function select(pieces: readonly Piece[], allowed: Uint8Array, limit: number): Uint8Array {
  const keep = new Uint8Array(pieces.length);
  let used = 0;
  const take = (at: number, share: number): boolean => {
    if (at < 0 || at >= pieces.length || !allowed[at] || keep[at]) return true;
    const cost = costOf(pieces[at]!);
    if (used + cost > limit * share) return false;
    keep[at] = 1;
    used += cost;
    return true;
  };
  const takeAll = (indexes: Iterable<number>, share: number) => {
    for (const at of indexes) if (!take(at, share)) return;
  };
  const failures = distinct(pieces, (piece) => piece.role === 'failure');
  const heads = failures.filter((at) => isHeadline(pieces, at));
  takeAll(distinct(pieces, (piece) => piece.role === 'summary').reverse(), SHARE.verdicts);
  takeAll(beforeEnd(pieces), SHARE.end);
  takeAll(heads, SHARE.headlines);
  takeAll(failures.filter((at) => isMessage(pieces[at]!)), SHARE.headlines);
  for (const at of heads) takeAll(around(pieces, at), SHARE.blocks);
  takeAll(distinct(pieces, (piece) => piece.role === 'warning'), SHARE.warnings);
  takeAll([...pieces.keys()].slice(0, HEAD_LINES), SHARE.head);
  takeAll(failures, 1);
  takeAll([...pieces.keys()].slice(-TAIL_LINES).reverse(), 1);
  return keep;
}

/** Indexes of the first piece of each outline. */
function distinct(pieces: readonly Piece[], test: (piece: Piece) => boolean): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (!test(piece)) continue;
    const outline = outlineOf(piece.text);
    if (!seen.has(outline)) found.push(at);
    seen.add(outline);
  }
  return found;
}

const isHeadline = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.block === 0 || pieces[at - 1]?.block !== pieces[at]!.block;

const isMessage = (piece: Piece): boolean => hasCommonRole('failure', piece.text) || PLACE.test(piece.text);

/** What stands before the last failure, nearest first. */
function* beforeEnd(pieces: readonly Piece[]): Generator<number> {
  let last = pieces.length - 1;
  while (last > 0 && pieces[last]!.role !== 'failure') last--;
  for (let at = last; at >= Math.max(0, last - END); at--) yield at;
}

/** The block of a failure, or the paragraph around it. */
function* around(pieces: readonly Piece[], at: number): Generator<number> {
  const { block } = pieces[at]!;
  if (block > 0) {
    for (let next = at; pieces[next]?.block === block; next++) yield next;
    return;
  }
  for (let before = at - 1; before >= at - BEFORE && !pieces[before + 1]?.gap; before--) yield before;
  for (let after = at + 1; after <= at + AFTER && after < pieces.length && !pieces[after]!.gap; after++) yield after;
}
