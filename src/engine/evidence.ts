import { hasCommonRole } from './common.ts';
import { endOfFailed, stepsOf } from './failed-step.ts';
import { blockEnd, freshPlaces, indexes, isHeadline, PLACE, reportsOf } from './failure-blocks.ts';
import { byKind, kindOf, thingOf } from './kinds.ts';
import { names, namesTest } from './names.ts';
import { oddRows } from './odd.ts';
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
const TAIL = 8;
/** So many lines below a failing test's name are what it failed with. */
const TOLD = 6;
/** Pieces before a failed step's end of which those that name places are worth room that nothing else takes. */
const LONG_END = 100;
/** So many places are said before any message. */
const FEW_PLACES = 10;

/** The kinds in order of importance: verdicts, names of what failed, the first failures whole, the end, then more of each. */
export function* evidence(pieces: readonly Piece[], allowed: Uint8Array): Generator<Evidence> {
  if (pieces.length === 0) return;
  const failures = distinct(pieces, (piece) => piece.role === 'failure');
  const heads = kindsFirst(
    pieces,
    failures.filter((at) => isHeadline(pieces, at)),
  );
  const blocks = failures.filter((at) => allowed[at] && pieces[at]!.block > 0 && isHeadline(pieces, at));
  const firsts = (blocks.length > 0 ? telling(pieces, blocks) : heads).slice(0, 2);
  const report = reportsOf(pieces);

  yield { indexes: distinct(pieces, (piece) => piece.role === 'summary').reverse(), share: 0.12 };
  yield {
    indexes: names(
      pieces,
      failures.filter((at) => allowed[at]),
    ),
    share: 0.8,
  };
  const end = endOfFailed(pieces);
  for (const at of firsts) yield { indexes: around(pieces, at), share: 0.1, more: true };
  yield { indexes: before(end, END), share: 0.15, more: true };
  yield { indexes: stepsOf(pieces, [...firsts, end]), share: 0.05, more: true };
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
  if (failures.length === 0) yield { indexes: oddRows(pieces.map(({ text }) => text)), share: 0.9 };
  // What failed does not come of what was warned about before, as a rule.
  yield { indexes: warningsOf(pieces, failures.length > 0), share: failures.length > 0 ? 0.4 : 0.95 };
  yield { indexes: indexes(0, Math.min(HEAD, pieces.length)), share: 0.97 };
  yield { indexes: failures, share: 1, each: true };
  yield* more(pieces, failures, end);
}

/** Of blocks those that are more than a title, if there are any. */
function telling(pieces: readonly Piece[], blocks: readonly number[]): readonly number[] {
  const found = blocks.filter((at) => pieces[at + 1]?.block === pieces[at]!.block);
  return found.length > 0 ? found : blocks;
}

/** What is worth room that nothing else takes: failures like others, places and the end of the step that failed, the end of all. */
function* more(pieces: readonly Piece[], failures: readonly number[], end: number): Generator<Evidence> {
  const all = indexes(0, pieces.length);
  yield { indexes: told(pieces, failures), share: 0.95, each: true };
  yield { indexes: all.filter((at) => isAlike(pieces[at]!)), share: 0.8 };
  // A place more is one that nothing else tells, unlike one message more of a kind.
  yield { indexes: all.filter((at) => isPlace(pieces[at]!)), share: 0.95, each: true };
  const near = before(end, LONG_END);
  if (!failures.some((at) => at !== end && near.includes(at))) yield { indexes: near, share: 0.6 };
  for (const at of near.filter((index) => PLACE.test(pieces[index]!.text)))
    yield { indexes: [at, ...around(pieces, at)], share: 0.6 };
  yield { indexes: all.filter((at) => pieces[at]!.role === 'summary'), share: 0.9 };
  yield { indexes: warningsOf(pieces, failures.length > 0), share: 0.95 };
  // The last of them is the state they led to: `restart counter is at 12`.
  const last = all.filter((at) => pieces[at]!.role === 'warning').reverse();
  yield { indexes: last.slice(0, 1), share: 0.97 };
  yield { indexes: oddRows(pieces.map(({ text }) => text)), share: 0.95 };
  yield { indexes: last, share: 0.95 };
  const tail = failures.length > 0 ? TAIL : pieces.length;
  yield { indexes: indexes(Math.max(0, pieces.length - tail), pieces.length).reverse(), share: 1 };
}

/** What stands under the names of failing tests beyond a blank line, where no filter says how far it goes: first the first line of each. */
function told(pieces: readonly Piece[], failures: readonly number[]): number[] {
  const titles = failures.filter((at) => pieces[at]!.block === 0 && namesTest(pieces[at]!.text));
  const isEnd = (at: number) => at >= pieces.length || pieces[at]!.block > 0 || namesTest(pieces[at]!.text);
  const ends = titles.map((at) => indexes(at + 1, at + 1 + TOLD).find(isEnd) ?? at + 1 + TOLD);
  return indexes(1, 1 + TOLD).flatMap((line) => titles.map((at) => at + line).filter((at, i) => at < ends[i]!));
}

/** What stands before and at a place, nearest first. */
const before = (at: number, count: number): number[] => indexes(Math.max(0, at - count), at + 1).reverse();

/** Indexes of the first piece of each outline; a block's title is one of its own. */
function distinct(pieces: readonly Piece[], test: (piece: Piece) => boolean): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (!test(piece)) continue;
    const outline = piece.block > 0 && isHeadline(pieces, at) ? piece.text : thingOf(piece.text);
    if (!seen.has(outline)) found.push(at);
    seen.add(outline);
  }
  return found;
}

function warningsOf(pieces: readonly Piece[], failed: boolean): number[] {
  const found = distinct(pieces, (piece) => piece.role === 'warning');
  return failed ? byKind(pieces, found).few : found;
}

/** The same error of other names and files is of one kind; each kind is wanted before a second of one. */
function kindsFirst(pieces: readonly Piece[], heads: readonly number[]): number[] {
  const seen = new Set<string>();
  const [firsts, others]: [number[], number[]] = [[], []];
  for (const at of heads) {
    const kind = kindOf(pieces[at]!);
    (seen.has(kind) ? others : firsts).push(at);
    seen.add(kind);
  }
  return [...firsts, ...others];
}

/** One more place of a message, see `shapes/diagnostics.ts`. */
const isPlace = ({ text }: Piece): boolean => /^ (?:\[\w+\] )?\S+[:(]\[?\d/u.test(text);

/** A failure like others, or a place. */
const isAlike = (piece: Piece): boolean => piece.role === 'failure' || isPlace(piece);

const isMessage = (piece: Piece): boolean => hasCommonRole('failure', piece.text) || PLACE.test(piece.text);

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
