import type { Piece } from '../piece.ts';

/** A failing test in a list of them, and the beginning of its message: `FAILED tests/test_a.py::test_b - assert 1 == 2`. */
const LISTED = /^(?<name>\S.*?) - (?<message>\S.*?)(?:\.{3})?$/u;
/** Less is not worth the last line's telling of it. */
const WORTH = 80;

/** Takes messages that a block of failure tells in full out of the list of names after it. */
export function listed(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ block, folded }) => block > 0 && !folded);
  if (last < 0) return pieces;
  const told = pieces.flatMap(({ block, text }) => (block > 0 ? [text] : [])).join('\n');
  const nameOf = ({ block, role, text }: Piece): string | undefined => {
    const { name, message } = (block === 0 && role === 'failure' && LISTED.exec(text)?.groups) || {};
    return message !== undefined && told.includes(message) ? name : undefined;
  };
  const shorter = pieces.map((piece, at) => {
    const text = at > last ? nameOf(piece) : undefined;
    return text === undefined ? piece : { ...piece, text, cut: piece.cut + piece.text.length - text.length };
  });
  const cut = shorter.reduce((sum, piece, at) => sum + piece.cut - pieces[at]!.cut, 0);
  return cut < WORTH ? pieces : shorter;
}
