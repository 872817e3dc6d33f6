import type { Line, Role } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { asTheyAre, inRuns, type Rest } from './in-blocks.ts';
import { sideBySide } from './side-by-side.ts';

/** What stands left of a name: lines that go on (`│`, `|`) and the branch to it (`├── `, `└─┬ `, `|-- `, `` `-- ``, `+-- `, `\-- `). */
const BRANCH = /^(?<lead>[│| \u00a0]*)(?<branch>(?:[├└]|[|+`\\](?=-))[─┬-]+[ \u00a0]?)(?=[^\s+─│├└┬-])/u;

/** Sizes, rights, owners before a name, as `tree -s` aligns them: `[ 226]  go.mod`. */
const ALIGNED = /^\[(?<facts>[^\]]*)\] {2}(?=\S)/u;

/** Fewer branches could be a diagram, if nobody says that it is a tree. */
const FEWEST = 3;

interface Item {
  readonly line: Line;
  readonly depth: number;
  readonly text: string;
}

/** Drawn trees (`tree`, `npm ls`, `cargo tree`): one blank for each level in place of the drawing; what has nothing below it beside its neighbours. */
export const tree = (lines: readonly Line[], rest: Rest = asTheyAre): Piece[] =>
  inRuns(lines, isBranch, (run) => (rest === asTheyAre || run.length >= FEWEST ? undrawn(run) : undefined), rest);

const isBranch = ({ text, block }: Line): boolean => block === 0 && BRANCH.test(text);

function undrawn(run: readonly Line[]): Piece[] | undefined {
  const width = widthOf(run);
  if (width === undefined) return undefined;
  const items = run.map((line) => {
    const { lead, text } = read(line);
    return { line, depth: lead.length / width + 1, text: text.replace(ALIGNED, unaligned) };
  });
  return leavesOf(items).flatMap(({ from, to }) => piecesOf(items.slice(from, to)));
}

const unaligned = (_: string, facts: string): string => `[${facts.trim().replace(/ +/gu, ' ')}] `;

/** What is warned of stands by itself. */
const BESIDE: ReadonlySet<Role> = new Set(['plain', 'detail', 'routine']);

/** Leaves of one branch that follow each other; every other item is alone. */
function leavesOf(items: readonly Item[]): { from: number; to: number }[] {
  const isLeaf = (at: number) => (items[at + 1]?.depth ?? 0) <= items[at]!.depth && BESIDE.has(items[at]!.line.role);
  // What stood between them, and is no longer there, may have been what the second hangs on.
  const isNext = (one: Item, before: Item) =>
    one.depth === before.depth && one.line.role === before.line.role && one.line.number === before.line.number + 1;
  const groups: { from: number; to: number }[] = [];
  for (let at = 0; at < items.length; ) {
    let to = at + 1;
    while (to < items.length && isLeaf(at) && isLeaf(to) && isNext(items[to]!, items[to - 1]!)) to++;
    groups.push({ from: at, to });
    at = to;
  }
  return groups;
}

/** A tab between those beside each other, since names hold blanks; what all of several say after their names once, behind the last, and then a blank between them (`a@1.0.2 b@2.1.0 deduped`). */
function piecesOf(items: readonly Item[]): Piece[] {
  const said = items.length > 1 ? saidByAll(items) : undefined;
  const words = items.map(({ text }) => (said === undefined ? text : text.slice(0, -said.length)));
  return sideBySide(words, said === undefined ? '\t' : ' ').map(({ text, from, to }) => {
    const lines = items.slice(from, to).map(({ line }) => line);
    const piece = to - from === 1 ? toPiece(lines[0]!) : joinedPiece(lines, '');
    return { ...piece, text: ' '.repeat(items[0]!.depth) + text + (said ?? '') };
  });
}

/** ` deduped`, if each is one word and that. */
function saidByAll(items: readonly Item[]): string | undefined {
  const [, said] = /^\S+( [a-z]+)$/u.exec(items[0]!.text) ?? [];
  const isSaid = ({ text }: Item) => text.endsWith(said!) && !/\s/u.test(text.slice(0, -said!.length));
  return said !== undefined && items.every(isSaid) ? said : undefined;
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
