import type { Piece } from '../piece.ts';

/** A failing test in a list of them, and the beginning of its message: `FAILED tests/test_a.py::test_b - assert 1 == 2`. */
const LISTED = /^(?<name>[A-Z]+ [^\s.:/]*[.:/].*?) - (?<message>\S.*?)(?:\.{3})?$/u;
/** Less is not worth a last line that tells of nothing else. */
const WORTH = 80;

/**
 * Takes messages that a block of failure tells in full out of the list of names after it.
 * @param keep 1 for each piece that is printed
 */
export function listed(pieces: readonly Piece[], keep: Uint8Array): readonly Piece[] {
  const isTold = ({ block }: Piece, at: number) => block > 0 && keep[at] === 1;
  const last = pieces.findLastIndex(isTold);
  if (last < 0) return pieces;
  const told = pieces
    .filter(isTold)
    .map(({ text }) => text)
    .join('\n');
  const nameOf = ({ block, role, text }: Piece): string | undefined => {
    const { name, message } = (block === 0 && role === 'failure' && LISTED.exec(text)?.groups) || {};
    return message !== undefined && told.includes(message) ? name : undefined;
  };
  const shorter = pieces.map((piece, at) => {
    const text = at > last ? nameOf(piece) : undefined;
    return text === undefined ? piece : { ...piece, text, cut: piece.cut + piece.text.length - text.length };
  });
  if (keep.includes(0) || pieces.some(({ cut }) => cut > 0)) return shorter;
  const cut = shorter.reduce((sum, piece, at) => sum + piece.cut - pieces[at]!.cut, 0);
  return cut < WORTH ? pieces : shorter;
}
