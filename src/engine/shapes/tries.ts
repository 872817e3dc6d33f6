import { type Piece, unruled } from '../piece.ts';

/** A failing test is tried again, and what is told of it follows in the same block. */
const RETRY = /^\s*Retry #\d+\b/u;

/** Folds of each try what one before it said, word for word. */
export function tries(pieces: readonly Piece[]): Piece[] {
  let [block, isAgain] = [0, false];
  const said = new Set<string>();
  return pieces.map((piece) => {
    if (piece.block !== block) {
      [block, isAgain] = [piece.block, false];
      said.clear();
    }
    const begins = block > 0 && RETRY.test(piece.text);
    isAgain ||= begins;
    if (begins) return unruled(piece);
    if (isAgain && said.has(piece.text)) return { ...piece, folded: true };
    said.add(piece.text);
    return piece;
  });
}
