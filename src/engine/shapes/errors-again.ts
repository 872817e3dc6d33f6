import { blockEnd } from '../failure-blocks.ts';
import type { Piece } from '../piece.ts';
import { WORTH } from '../settle.ts';

/** A level before a message; the same error comes with it and without. */
const LEVEL = /^\[(?:ERROR|WARNING|WARN)\]\s*/u;

/** Folds a run of errors that stood before, word for word: a build's verdict repeats what its compiler said. */
export function errorsAgain(pieces: readonly Piece[]): Piece[] {
  const first = new Map<string, number>();
  const cores = pieces.map((piece) => piece.text.replace(LEVEL, '').trim());
  const result = [...pieces];
  for (let at = 0; at < pieces.length; ) {
    const length = repeated(pieces, cores, at, first.get(cores[at]!));
    for (let i = at; i < at + length; i++) result[i] = { ...pieces[i]!, folded: true };
    if (length === 0 && !first.has(cores[at]!)) first.set(cores[at]!, at);
    at += Math.max(length, 1);
  }
  return result;
}

/** How many pieces from here on repeat those from `before` on; 0 if they are not worth a mark. */
function repeated(pieces: readonly Piece[], cores: readonly string[], at: number, before: number | undefined): number {
  if (before === undefined || (pieces[at]!.block > 0 && pieces[at]!.block === pieces[at - 1]?.block)) return 0;
  let [length, size] = [0, 0];
  while (before + length < at && isError(pieces[at + length]) && cores[at + length] === cores[before + length])
    size += cores[at + length++]!.length;
  return size < WORTH || goesOn(pieces, at, at + length) ? 0 : length;
}

/** What goes on in other words (`Location: app/other.py:3`) tells of a failure of its own, which keeps its title. */
function goesOn(pieces: readonly Piece[], at: number, from: number): boolean {
  const rest = pieces.slice(from, pieces[at]!.block > 0 ? blockEnd(pieces, at) : from);
  return rest.some((piece) => isError(piece));
}

const isError = (piece: Piece | undefined): boolean => piece?.role === 'failure' && !piece.folded;
