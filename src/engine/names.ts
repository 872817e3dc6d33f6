import { blockEnd, indexes, isHeadline } from './failure-blocks.ts';
import type { Piece } from './piece.ts';

/** Names of failing tests differ by numbers alone, and each is wanted. */
const NAMES_TEST =
  /^\s*(?:FAILED|ERROR) \S+(?:::|\.py)|^\s*(?:FAIL|--- FAIL:|not ok|[✗✘✖×●]) |^_{3,} .* _{3,}$|^test .* FAILED$|^---- .* ----$|^\[ {2}FAILED {2}\] \D|^\s+\d+ - \S+ \([A-Z]\w|^# \S|^ {0,4}\d+\) \S|^\[ERROR\] {2,3}[\w$]+[.:]\S*\d/u;

export const namesTest = (text: string): boolean => NAMES_TEST.test(text);

/** What names each failing test: those of a list of them, else the titles of their blocks and of their files. */
export function names(pieces: readonly Piece[], failures: readonly number[]): number[] {
  const listed = failures.filter((at) => pieces[at]!.block === 0 && NAMES_TEST.test(pieces[at]!.text));
  const named = new Set(failures.filter((at) => NAMES_TEST.test(pieces[at]!.text)).map((at) => pieces[at]!.block));
  const isTitle = (at: number) =>
    NAMES_TEST.test(pieces[at]!.text) || (isHeadline(pieces, at) && !named.has(pieces[at]!.block));
  const titles = failures.filter((at) => pieces[at]!.block > 0 && isTitle(at));
  // A list after all of the blocks is the tool's own sum of them.
  const after = listed.filter((at) => at > (titles.at(-1) ?? -1));
  if (listed.length >= titles.length) return listed;
  // Else it names the files that they are in.
  return after.length > 1 ? after : [...listed, ...titles.flatMap((at) => titleOf(pieces, at))].sort((a, b) => a - b);
}

/** More lines are no title. */
const LONGEST_TITLE = 6;

/** A title may go on below, suite by suite, until a colon: `1) cart`, `adds an item:`. */
function titleOf(pieces: readonly Piece[], at: number): number[] {
  const below = indexes(at + 1, Math.min(at + LONGEST_TITLE, blockEnd(pieces, at)));
  const end = below.findIndex((index) => pieces[index]!.text.endsWith(':'));
  const parted = below.findIndex((index) => pieces[index]!.gap);
  return end < 0 || (parted >= 0 && parted <= end) ? [at] : [at, ...below.slice(0, end + 1)];
}
