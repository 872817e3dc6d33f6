import { charactersMark } from '../mark.ts';
import type { Piece } from '../piece.ts';

/** Bytes written as letters, of which nobody reads any: base64, or a hash's letters without an end. */
const ROW = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/_-]{48,512}={0,2}$/u;
const WORD = /^[^A-Za-z0-9]{0,2}[A-Za-z0-9+/_-]+={0,2}[^A-Za-z0-9]{0,2}$/u;
/** A certificate has fewer rows, a token or a key fewer characters. */
const MANY_ROWS = 40;
const LONG = 2_000;
const KEPT_ROWS = 2;
const KEPT = 120;

/** Folds base64: of many rows the first and the last, of one long word its beginning. */
export function blobs(pieces: readonly Piece[]): Piece[] {
  const result = pieces.map(shortened);
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (end < pieces.length && ROW.test(pieces[end]!.text)) end++;
    if (end - at > MANY_ROWS)
      for (let row = at + KEPT_ROWS; row < end - 1; row++) result[row] = { ...pieces[row]!, folded: true };
    at = Math.max(end, at + 1);
  }
  return result;
}

function shortened(piece: Piece): Piece {
  if (piece.text.length < LONG || !WORD.test(piece.text)) return piece;
  // A slash parts words, if there is one.
  const slash = piece.text.lastIndexOf('/', KEPT);
  const end = slash > KEPT / 2 ? slash : KEPT;
  const left = piece.text.length - end;
  return { ...piece, text: `${piece.text.slice(0, end)} ${charactersMark(left)}`, cut: piece.cut + left };
}
