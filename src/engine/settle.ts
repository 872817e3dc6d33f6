import { linesMark } from './mark.ts';
import { costOf, type Piece } from './piece.ts';
import { testsOf } from './shapes/suites.ts';

/** A leaving-out is worth its mark only if it saves this many characters more. */
export const WORTH = 120;

const MARK = linesMark(1000).length;

/** Of hits each file has its own mark, with how many of them are missing. */
const WORTH_IN_FILE = 20;

/** Runs too small to be worth a mark stay; so does everything if all together are not worth the last line. */
export function settle(pieces: readonly Piece[], decided: Uint8Array): Uint8Array {
  const keep = decided.slice();
  const unmarked = countedRoutine(pieces, keep);
  let saved = 0;
  for (let at = keep.indexOf(0); at >= 0 && at < pieces.length; ) {
    let end = at;
    let [size, free] = [0, 0];
    for (; end < pieces.length && !keep[end]; end++) {
      const cost = costOf(pieces[end]!);
      size += cost;
      if (unmarked[end]) free += cost;
    }
    const worth = pieces[at]!.file !== undefined ? WORTH_IN_FILE : WORTH;
    const isSmall = free < size && size < MARK + worth;
    if (isSmall) for (let i = at; i < end; i++) keep[i] = 1 - unmarked[i]!;
    saved += isSmall || free === size ? free : size - MARK;
    at = keep.indexOf(0, end);
  }
  return saved < 'tks raw 123456789: 100 of 1000 lines left out'.length + WORTH ? keep.fill(1) : keep;
}

const holdsCount = (text: string, counted: readonly Piece[]): boolean => {
  const lines = counted.reduce((sum, piece) => sum + piece.lines, 0);
  return lines > 0 && new RegExp(`(?<![\\d.])${lines}(?![\\d.]\\d)`, 'u').test(text);
};

/** Routine lines whose number stands in a summary that is printed: those since the summary before, or all together. */
export function countedRoutine(pieces: readonly Piece[], keep: Uint8Array): Uint8Array {
  const counted = new Uint8Array(pieces.length);
  const routine = (from: number, to: number) => {
    const found: number[] = [];
    for (let at = from; at < to; at++)
      if (!keep[at] && pieces[at]!.role === 'routine' && !pieces[at]!.folded) found.push(at);
    return found;
  };
  let from = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.role !== 'summary' || !keep[at]) continue;
    for (const start of new Set([from, 0])) {
      const since = routine(start, at);
      const found = since.map((index) => pieces[index]!);
      if ([found, testsOf(found)].some((tests) => holdsCount(piece.text, tests)))
        for (const index of since) counted[index] = 1;
    }
    if (routine(from, at).length > 0) from = at + 1;
  }
  return counted;
}
