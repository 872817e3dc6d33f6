import type { Line } from '../model.ts';
import type { Piece } from '../piece.ts';
import { inBlocks, type Rest } from './in-blocks.ts';
import { json } from './json.ts';
import { longRows } from './listing.ts';
import { isPaths, paths } from './paths.ts';
import { tableIn } from './table.ts';
import { tree } from './tree.ts';

/** Shapes that show by themselves, of a command without a filter; what has none goes to `rest`, in runs. */
export function known(lines: readonly Line[], rest: Rest): Piece[] {
  if (isPaths(lines)) return paths(lines);
  return json(lines, (run) => tree(run, (other) => longRows(other, (left) => inBlocks(left, tableIn, rest))));
}
