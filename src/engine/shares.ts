import type { Piece } from './piece.ts';
import { fitting } from './select.ts';
import { groupsOf } from './shapes/folders.ts';
import { filesIn } from './shapes/paths.ts';

interface Decided {
  readonly pieces: readonly Piece[];
  readonly keep: Uint8Array;
}

/**
 * Hits over budget: every file by its name with as many of its rows as there is room for. Where so many files are found
 * that a mark for each would not fit, their names alone, and one mark for the rows.
 * @param allowed 1 for each piece that may stay
 */
export function shares(pieces: readonly Piece[], allowed: Uint8Array, limit: number): Decided {
  const ranks = ranksOf(pieces);
  const order = [...pieces.keys()].filter((at) => allowed[at]).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const keep = fitting(pieces, order, limit);
  const areNamed = order.every((at) => keep[at] || ranks[at]! > 0);
  return areNamed ? { pieces, keep } : namesAlone(pieces, limit);
}

/** The how-manieth of its file each piece is; what belongs to none goes with the names. */
function ranksOf(pieces: readonly Piece[]): number[] {
  let rank = 0;
  return pieces.map(({ file }, at) => {
    rank = file !== undefined && file === pieces[at - 1]?.file ? rank + 1 : 0;
    return rank;
  });
}

function namesAlone(pieces: readonly Piece[], limit: number): Decided {
  const found = [...new Set(pieces.flatMap(({ file }) => file ?? []))];
  const texts = groupsOf(found).flatMap((group) => filesIn(found, group));
  const names = texts.map((text) => ({ ...pieces[0]!, text, lines: 0, skipped: 0, gap: false, file: undefined }));
  const all = [...names, ...pieces];
  const order = [...all.keys()].filter(
    (at) => at < names.length || (all[at]!.file === undefined && all[at]!.lines > 0),
  );
  return { pieces: all, keep: fitting(all, order, limit) };
}
