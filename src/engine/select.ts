import { hasCommonRole } from './common.ts';
import { costOf, type Piece } from './piece.ts';

/** Shares of the hard budget that each kind of evidence may take before the next one is asked. */
const SHARE = {
  verdicts: 0.12,
  names: 0.6,
  first: 0.1,
  end: 0.15,
  essentials: 1.1,
  heads: 0.85,
  blocks: 0.9,
  warnings: 0.95,
  head: 0.97,
};
/** What a mark between two kept pieces costs. */
const MARK = 26;
const BEFORE = 3;
const AFTER = 10;
const END = 25;
const HEAD_LINES = 5;
const TAIL_LINES = 8;

const PLACE = /(?:^|[\s(])[\w@./\\-]+(?:\.\w+)?(?:[:(]\d+|", line \d+|:\d+:\d+)/u;

/** Names of failing tests differ by numbers alone, and each is wanted. */
const NAMES_TEST =
  /^\s*(?:FAILED|ERROR) \S+(?:::|\.py)|^\s*(?:FAIL|--- FAIL:|not ok|[✗✘✖×●]) |^_{3,} .* _{3,}$|^test .* FAILED$|^---- .* ----$/u;

export const namesTest = (text: string): boolean => NAMES_TEST.test(text);

/** What two lines have in common that tell of the same thing in other numbers, hashes and times. */
export const outlineOf = (text: string): string =>
  NAMES_TEST.test(text)
    ? text
    : text
        .replace(/0x[\da-f]+|\b[\da-f]{7,}\b|\d+(?:\.\d+)?(?:ms|s|m)?\b|\d+/giu, '0')
        .replace(/\s+/gu, ' ')
        .trim();

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
    const cost = costOf(pieces[at]!) + (keep[at - 1] || keep[at + 1] ? 0 : MARK);
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
  takeAll(
    failures.filter((at) => pieces[at]!.block === 0 && namesTest(pieces[at]!.text)),
    SHARE.names,
  );
  const blocks = heads.filter((at) => allowed[at] && pieces[at]!.block > 0);
  for (const at of (blocks.length > 0 ? blocks : heads).slice(0, 2))
    takeAll(around(pieces, at), used / limit + SHARE.first);
  takeAll(beforeEnd(pieces), used / limit + SHARE.end);
  for (const at of essentials(pieces)) take(at, SHARE.essentials);
  takeAll(heads, SHARE.heads);
  takeAll(
    failures.filter((at) => isMessage(pieces[at]!)),
    SHARE.heads,
  );
  for (const at of heads) takeAll(around(pieces, at), SHARE.blocks);
  takeAll(
    distinct(pieces, (piece) => piece.role === 'warning'),
    SHARE.warnings,
  );
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
    const outline = piece.block > 0 && isHeadline(pieces, at) ? piece.text : outlineOf(piece.text);
    if (!seen.has(outline)) found.push(at);
    seen.add(outline);
  }
  return found;
}

const isHeadline = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.block === 0 || pieces[at - 1]?.block !== pieces[at]!.block;

/** Of each block the title and its place, unless another said it; then of each the title and the first message. */
function essentials(pieces: readonly Piece[]): number[] {
  const [places, messages]: [number[], number[]] = [[], []];
  const said = new Set<string>();
  for (let at = 0; at < pieces.length; ) {
    const { block } = pieces[at]!;
    let end = at + 1;
    while (block > 0 && pieces[end]?.block === block) end++;
    if (block > 0) {
      const inside = indexes(at + 1, end).filter((index) => pieces[index]!.role === 'failure');
      const found = placesOf(pieces, inside, said);
      if (found.length > 0) places.push(at, ...found);
      const message = inside.find((index) => hasCommonRole('failure', pieces[index]!.text)) ?? inside[0];
      messages.push(at, ...(message === undefined ? [] : [message]));
    }
    at = end;
  }
  return [...places, ...messages];
}

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function placesOf(pieces: readonly Piece[], inside: readonly number[], said: Set<string>): number[] {
  const places = inside.filter((at) => PLACE.test(pieces[at]!.text));
  const ends = [...new Set([places[0], places.at(-1)])].filter((at) => at !== undefined);
  const fresh = ends.filter((at) => !said.has(pieces[at]!.text));
  for (const at of fresh) said.add(pieces[at]!.text);
  return fresh;
}

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
    let end = at;
    while (pieces[end]?.block === block) end++;
    yield* indexes(at, end).filter((index) => pieces[index]!.role === 'failure');
    yield* indexes(at, end);
    return;
  }
  for (let before = at - 1; before >= at - BEFORE && !pieces[before + 1]?.gap; before--) yield before;
  for (let after = at + 1; after <= at + AFTER && after < pieces.length && !pieces[after]!.gap; after++) yield after;
}
