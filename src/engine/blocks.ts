import type { Piece } from './piece.ts';

/** The numbers from one to before another. */
export const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** A piece by itself, or the first of a block of failure. */
export const isHeadline = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.block === 0 || pieces[at - 1]?.block !== pieces[at]!.block;

/** Where the block that a piece is of ends. */
export function blockEnd(pieces: readonly Piece[], from: number): number {
  const { block } = pieces[from]!;
  let end = from + 1;
  while (block > 0 && pieces[end]?.block === block) end++;
  return end;
}
