import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';
import { asTheyAre, inRuns, type Rest } from './in-blocks.ts';

/** What stands left of a name: lines that go on (`│`, `|`) and the branch to it (`├── `, `└─┬ `, `|-- `, `` `-- ``, `+-- `, `\-- `). */
const BRANCH = /^(?<lead>[│| \u00a0]*)(?<branch>(?:[├└]|[|+`\\](?=-))[─┬-]+[ \u00a0]?)(?=[^\s+─│├└┬-])/u;

/** Fewer branches could be a diagram. */
const FEWEST = 3;

/** Drawn trees (`tree`, `npm ls`, `cargo tree`): one blank for each level in place of the drawing. */
export const tree = (lines: readonly Line[], rest: Rest = asTheyAre): Piece[] => inRuns(lines, isBranch, undrawn, rest);

const isBranch = ({ text, block }: Line): boolean => block === 0 && BRANCH.test(text);

function undrawn(run: readonly Line[]): Piece[] | undefined {
  const width = run.length < FEWEST ? undefined : widthOf(run);
  if (width === undefined) return undefined;
  return run.map((line) => {
    const { lead, text } = read(line);
    return { ...toPiece(line), text: ' '.repeat(lead.length / width + 1) + text };
  });
}

/** Characters a level takes: as many as the branch itself does, which has one more part where something hangs below it. */
function widthOf(run: readonly Line[]): number | undefined {
  const deepest = run.map((line) => read(line).lead.length).filter((length) => length > 0);
  const width = deepest.length === 0 ? 4 : Math.min(...deepest);
  return deepest.every((length) => length % width === 0) ? width : undefined;
}

function read({ text }: Line): { lead: string; text: string } {
  const groups = BRANCH.exec(text)!.groups!;
  return { lead: groups['lead']!, text: text.slice(groups['lead']!.length + groups['branch']!.length) };
}
