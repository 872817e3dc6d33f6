import { hasCommonRole } from '../common.ts';
import { isHeadline } from '../failure-blocks.ts';
import type { Piece } from '../piece.ts';
import { isOfTrace } from './trace.ts';

/** So many equal lines in a row are the same way to a failure, and no accident. */
const RUN = 3;
/** Where it happened, which closes what is told of a failure: `stockroom/money.py:36: ValueError`, `Location: app/views.py:10:15`. */
const PLACE = /^\S+:\d+: ?\w*$|^\s*[A-Z]\w*: \S+:\d+(?::\d+)?$/u;

/** Folds the way to a failure that an earlier one went in the same lines; titles, messages and places stay. */
export function wayAgain(pieces: readonly Piece[]): Piece[] {
  const isWay = wayOf(pieces);
  const firsts = new Map<string, number>();
  const result = [...pieces];
  for (let at = 0; at + RUN <= pieces.length; ) {
    const key = keyOf(pieces, isWay, at);
    const first = key === undefined ? undefined : firsts.get(key);
    if (first === undefined) {
      if (key !== undefined) firsts.set(key, at);
      at++;
      continue;
    }
    let end = at;
    while (end < pieces.length && isWay[end] && pieces[end]!.text === pieces[first + end - at]!.text) end++;
    for (; at < end; at++) if (!tells(pieces, at)) result[at] = { ...pieces[at]!, folded: true };
  }
  return result;
}

/** 1 for each piece that belongs to a failure. */
function wayOf(pieces: readonly Piece[]): Uint8Array {
  const isTrace = isOfTrace(pieces);
  return Uint8Array.from(pieces, ({ block }, at) => (block > 0 || isTrace[at] ? 1 : 0));
}

function keyOf(pieces: readonly Piece[], isWay: Uint8Array, at: number): string | undefined {
  const run = pieces.slice(at, at + RUN);
  return run.every((_, i) => isWay[at + i]) ? run.map(({ text }) => text).join('\n') : undefined;
}

const tells = (pieces: readonly Piece[], at: number): boolean => {
  const { block, text } = pieces[at]!;
  return (block > 0 && isHeadline(pieces, at)) || PLACE.test(text) || hasCommonRole('failure', text);
};
