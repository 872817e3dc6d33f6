import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';

/** What becomes of lines that a shape has no form for. */
export type Rest = (lines: readonly Line[]) => Piece[];
type Shape = (block: readonly Line[]) => Piece[] | undefined;

export const asTheyAre: Rest = (lines) => lines.map(toPiece);

/** Lines between blank ones, each run by itself; those that the shape does not take go to `rest` together. */
export const inBlocks = (lines: readonly Line[], shape: Shape, rest: Rest): Piece[] =>
  inParts(lines, (line) => line.gap || line.skipped > 0, shape, rest);

/** The same for each run of lines that are alike in this. */
export const inRuns = (lines: readonly Line[], isMember: (line: Line) => boolean, shape: Shape, rest: Rest): Piece[] =>
  inParts(
    lines,
    (line, before) => line.skipped > 0 || isMember(line) !== isMember(before),
    (run) => (isMember(run[0]!) ? shape(run) : undefined),
    rest,
  );

function inParts(
  lines: readonly Line[],
  begins: (line: Line, before: Line) => boolean,
  shape: Shape,
  rest: Rest,
): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from) append(pieces, rest(lines.slice(from, to)));
  };
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && !begins(lines[end]!, lines[end - 1]!)) end++;
    const shaped = shape(lines.slice(at, end));
    if (shaped) {
      flush(at);
      append(pieces, shaped);
      from = end;
    }
    at = end;
  }
  flush(lines.length);
  return pieces;
}
