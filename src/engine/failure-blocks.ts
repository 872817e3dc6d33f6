import { hasCommonRole } from './common.ts';
import type { Piece } from './piece.ts';

/** `test/cart.test.ts:7:78`, `File "cart.py", line 7` */
export const PLACE = /(?:^|[\s(])[\w@./\\-]+(?:\.\w+)?(?:[:(]\d+|", line \d+|:\d+:\d+)/u;

export const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** `Expected: 2`, `Received: 2000` */
const TWO_VALUES = 2;

interface Report {
  readonly title: number;
  readonly messages: readonly number[];
  /** The first and the last place, as far as there are. */
  readonly places: readonly number[];
}

/** The blocks of failure, in order. */
export function reportsOf(pieces: readonly Piece[]): Report[] {
  const found: Report[] = [];
  let before: readonly number[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = blockEnd(pieces, at);
    if (pieces[at]!.block > 0) {
      const inside = indexes(at + 1, end).filter((index) => pieces[index]!.role === 'failure');
      found.push(reportOf(pieces, at, inside, before));
      before = inside;
    }
    at = end;
  }
  return found;
}

export function blockEnd(pieces: readonly Piece[], from: number): number {
  const { block } = pieces[from]!;
  let end = from + 1;
  while (block > 0 && pieces[end]?.block === block) end++;
  return end;
}

function reportOf(
  pieces: readonly Piece[],
  title: number,
  inside: readonly number[],
  before: readonly number[],
): Report {
  const textOf = (at: number | undefined) => (at === undefined ? '' : pieces[at]!.text);
  const message = inside.find((at) => hasCommonRole('failure', textOf(at)));
  const places = inside.filter((at) => PLACE.test(textOf(at)));
  const ends = [...new Set([places[0], places.at(-1)])].filter((at) => at !== undefined);
  if (message !== undefined) return { title, messages: [message], places: ends };
  // What every block begins with (`expect(received).toBe(expected)`) tells them apart least.
  const own = inside.findIndex((at, line) => textOf(at) !== textOf(before[line]));
  return { title, messages: inside.slice(Math.max(own, 0)).slice(0, TWO_VALUES), places: ends };
}

/** Places that no block before has said, each with the title of its block. */
export function freshPlaces(pieces: readonly Piece[], report: readonly Report[]): number[] {
  const said = new Set<string>();
  return report.flatMap(({ title, places }) => {
    const fresh = places.filter((at) => !said.has(pieces[at]!.text));
    for (const at of fresh) said.add(pieces[at]!.text);
    return fresh.length > 0 ? [title, ...fresh] : [];
  });
}

/** A piece by itself, or the first of its block. */
export const isHeadline = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.block === 0 || pieces[at - 1]?.block !== pieces[at]!.block;
