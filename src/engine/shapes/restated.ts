import type { Piece } from '../piece.ts';

/** What a line says beside marks of failure, counts and durations. */
const AROUND =
  /^(?:[\s✗✘✖×❌❯●→>-]|\d+(?:\) | (?=\[))|FAIL(?:ED)?\b:?)+|^test (?=.* FAILED$)| \.\.\. FAILED$|\s*\(\d+ tests?(?: \|[^)]*)?\)|\s*\(\d+(?:\.\d+)?(?:m?s|m)?\)$|\s+\d+(?:\.\d+)?\s?m?s$|\s\.{3} (?:FAIL|ERROR)$/gu;
const SHORTEST = 4;
/** A line that is no failure must be the same as a whole line of a block. */
const LONG_LINE = 12;

/** Folds what a block of failure says in full: a runner's progress lines before its report, and the same texts again after it. */
export function restated(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.block > 0);
  if (first < 0) return [...pieces];
  const said = pieces
    .slice(first)
    .filter((piece) => piece.block > 0 && !piece.folded)
    .map((piece) => piece.text)
    .join('\n');
  const lines = new Set(said.split('\n').map((line) => line.trim()));
  return pieces.map((piece, at) => {
    if (piece.block > 0) return piece;
    const isLine = piece.text.length >= LONG_LINE && lines.has(piece.text.trim());
    if (at < first && piece.role === 'plain') return isLine ? { ...piece, folded: true } : piece;
    if (piece.role !== (at < first ? 'failure' : 'plain')) return piece;
    const core = at < first ? piece.text.replace(AROUND, '').trim() : piece.text.trim();
    return core.length >= SHORTEST && said.includes(core) ? { ...piece, folded: true } : piece;
  });
}
