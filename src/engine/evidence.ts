import { hasCommonRole } from './common.ts';
import type { Piece } from './piece.ts';

/** One kind of what explains a failure. */
export interface Evidence {
  /** Indexes of pieces, the most important first. */
  readonly indexes: Iterable<number>;
  /** Share of the limit up to which it may fill what is printed; `more`: which it may add. */
  readonly share: number;
  readonly more?: true;
  /** One that does not fit does not end the rest. */
  readonly each?: true;
}

const BEFORE = 3;
const AFTER = 10;
const END = 25;
const HEAD = 5;
/** One in so many pieces may be rare. */
const RARE = 8;
const TAIL = 8;
/** So many places are said before any message. */
const FEW_PLACES = 10;

const PLACE = /(?:^|[\s(])[\w@./\\-]+(?:\.\w+)?(?:[:(]\d+|", line \d+|:\d+:\d+)/u;

/** Names of failing tests differ by numbers alone, and each is wanted. */
const NAMES_TEST =
  /^\s*(?:FAILED|ERROR) \S+(?:::|\.py)|^\s*(?:FAIL|--- FAIL:|not ok|[✗✘✖×●]) |^_{3,} .* _{3,}$|^test .* FAILED$|^---- .* ----$|^\[ {2}FAILED {2}\] \D|^\s+\d+ - \S+ \([A-Z]\w/u;

export const namesTest = (text: string): boolean => NAMES_TEST.test(text);

/** What two lines have in common that tell of the same thing in other numbers, hashes and times. */
const outlineOf = (text: string): string =>
  NAMES_TEST.test(text)
    ? text
    : text
        .replace(/0x[\da-f]+|\b[\da-f]{7,}\b|\d+(?:\.\d+)?(?:ms|s|m)?\b|\d+/giu, '0')
        .replace(/\s+/gu, ' ')
        .trim();

/** The kinds in order of importance: verdicts, names of what failed, the first failures whole, the end, then more of each. */
export function* evidence(pieces: readonly Piece[], allowed: Uint8Array): Generator<Evidence> {
  const failures = distinct(pieces, (piece) => piece.role === 'failure');
  const heads = kindsFirst(
    pieces,
    failures.filter((at) => isHeadline(pieces, at)),
  );
  const blocks = failures.filter((at) => allowed[at] && pieces[at]!.block > 0 && isHeadline(pieces, at));
  const firsts = (blocks.length > 0 ? blocks : heads).slice(0, 2);
  const report = blocksOf(pieces);

  yield { indexes: distinct(pieces, (piece) => piece.role === 'summary').reverse(), share: 0.12 };
  yield {
    indexes: names(
      pieces,
      failures.filter((at) => allowed[at]),
    ),
    share: 0.8,
  };
  for (const at of firsts) yield { indexes: around(pieces, at), share: 0.1, more: true };
  yield { indexes: beforeEnd(pieces), share: 0.15, more: true };
  const places = new Set(report.flatMap((block) => block.places.map((at) => pieces[at]!.text)));
  if (places.size <= FEW_PLACES) yield { indexes: freshPlaces(pieces, report), share: 1.1, each: true };
  yield {
    indexes: report.flatMap((block) => [block.title, ...block.messages, ...block.places]),
    share: 1.1,
    each: true,
  };
  yield { indexes: heads, share: 0.85, each: true };
  yield { indexes: failures.filter((at) => isMessage(pieces[at]!)), share: 0.85 };
  for (const at of heads) yield { indexes: around(pieces, at), share: 0.9 };
  if (failures.length === 0) yield { indexes: rare(pieces), share: 0.9 };
  yield { indexes: distinct(pieces, (piece) => piece.role === 'warning'), share: 0.95 };
  yield { indexes: indexes(0, Math.min(HEAD, pieces.length)), share: 0.97 };
  yield { indexes: failures, share: 1 };
  const tail = failures.length > 0 ? TAIL : pieces.length;
  yield { indexes: indexes(Math.max(0, pieces.length - tail), pieces.length).reverse(), share: 1 };
}

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Indexes of the first piece of each outline; a block's title is one of its own. */
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

/** The same error of other names and files is of one kind; each kind is wanted before a second of one. */
function kindsFirst(pieces: readonly Piece[], heads: readonly number[]): number[] {
  const seen = new Set<string>();
  const [firsts, others]: [number[], number[]] = [[], []];
  for (const at of heads) {
    const kind = outlineOf(pieces[at]!.text).replace(/"[^"]*"|'[^']*'|`[^`]*`|\S*\/\S*/gu, '0');
    (seen.has(kind) ? others : firsts).push(at);
    seen.add(kind);
  }
  return [...firsts, ...others];
}

/** Pieces like no other, where nearly all are like many others. */
function rare(pieces: readonly Piece[]): number[] {
  const counts = new Map<string, number>();
  const outlines = pieces.map((piece) => outlineOf(piece.text));
  for (const outline of outlines) counts.set(outline, (counts.get(outline) ?? 0) + 1);
  const found = indexes(0, pieces.length).filter((at) => counts.get(outlines[at]!) === 1);
  return found.length * RARE < pieces.length ? found : [];
}

const isHeadline = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.block === 0 || pieces[at - 1]?.block !== pieces[at]!.block;

const isMessage = (piece: Piece): boolean => hasCommonRole('failure', piece.text) || PLACE.test(piece.text);

/** One line for each failing test: those of a list of them, else the titles of their blocks. */
function names(pieces: readonly Piece[], failures: readonly number[]): number[] {
  const listed = failures.filter((at) => pieces[at]!.block === 0 && NAMES_TEST.test(pieces[at]!.text));
  const named = new Set(failures.filter((at) => NAMES_TEST.test(pieces[at]!.text)).map((at) => pieces[at]!.block));
  const isTitle = (at: number) =>
    NAMES_TEST.test(pieces[at]!.text) || (isHeadline(pieces, at) && !named.has(pieces[at]!.block));
  const titles = failures.filter((at) => pieces[at]!.block > 0 && isTitle(at));
  // A list after all of the blocks is the tool's own sum of them.
  const after = listed.filter((at) => at > (titles.at(-1) ?? -1));
  return listed.length >= titles.length ? listed : after.length > 1 ? after : titles;
}

interface Report {
  readonly title: number;
  readonly messages: readonly number[];
  /** The first and the last place, as far as there are. */
  readonly places: readonly number[];
}

/** The blocks of failure, in order. */
function blocksOf(pieces: readonly Piece[]): Report[] {
  const found: Report[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = blockEnd(pieces, at);
    if (pieces[at]!.block > 0) found.push(reportOf(pieces, at, end));
    at = end;
  }
  return found;
}

function blockEnd(pieces: readonly Piece[], from: number): number {
  const { block } = pieces[from]!;
  let end = from + 1;
  while (block > 0 && pieces[end]?.block === block) end++;
  return end;
}

function reportOf(pieces: readonly Piece[], title: number, end: number): Report {
  const inside = indexes(title + 1, end).filter((at) => pieces[at]!.role === 'failure');
  const message = inside.find((at) => hasCommonRole('failure', pieces[at]!.text)) ?? inside[0];
  const places = inside.filter((at) => PLACE.test(pieces[at]!.text));
  const ends = [...new Set([places[0], places.at(-1)])].filter((at) => at !== undefined);
  return { title, messages: message === undefined ? [] : [message], places: ends };
}

/** Places that no block before has said, each with the title of its block. */
function freshPlaces(pieces: readonly Piece[], report: readonly Report[]): number[] {
  const said = new Set<string>();
  return report.flatMap(({ title, places }) => {
    const fresh = places.filter((at) => !said.has(pieces[at]!.text));
    for (const at of fresh) said.add(pieces[at]!.text);
    return fresh.length > 0 ? [title, ...fresh] : [];
  });
}

/** What stands before the last failure, nearest first. */
function beforeEnd(pieces: readonly Piece[]): number[] {
  let last = pieces.length - 1;
  while (last > 0 && pieces[last]!.role !== 'failure') last--;
  return indexes(Math.max(0, last - END), last + 1).reverse();
}

/** The block of a failure, its reasons first, or the paragraph around it. */
function* around(pieces: readonly Piece[], at: number): Generator<number> {
  if (pieces[at]!.block > 0) {
    const inside = indexes(at, blockEnd(pieces, at));
    yield* inside.filter((index) => pieces[index]!.role === 'failure');
    yield* inside;
    return;
  }
  for (let before = at - 1; before >= Math.max(0, at - BEFORE) && !pieces[before + 1]?.gap; before--) yield before;
  for (let after = at + 1; after <= at + AFTER && after < pieces.length && !pieces[after]!.gap; after++) yield after;
}
