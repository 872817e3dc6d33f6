import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';

/** `Restart Count:  17`, its value in line with those around it. */
const PAIR = /^(?<indent> *)(?<key>\S(?:[^:]|:(?! ))*:)(?<gap> {2,})(?<value>\S.*)$/u;
/** Values of so many names in one column are aligned, and no two blanks that somebody wrote. */
const FEWEST = 2;
/** What stands below this is a file's text: the data of a config map. */
const TEXT_BELOW = /^={3,}$/u;
/** Fewer pairs could be anything. */
const MANY = 5;

interface Pair {
  readonly indent: number;
  readonly key: string;
  readonly value: string;
  readonly column: number;
}

/**
 * Names with their values, aligned as `kubectl describe` and `lscpu` do: one blank between them. What goes on below a value
 * stands one blank deeper than the name.
 */
export function pairs(lines: readonly Line[]): Piece[] {
  const end = lines.findIndex(({ text }) => TEXT_BELOW.test(text));
  const read = lines.map(({ text }, at) => (end >= 0 && at > end ? undefined : pairOf(text)));
  const keys = new Map<number, Set<string>>();
  for (const pair of read) if (pair) keys.set(pair.column, (keys.get(pair.column) ?? new Set()).add(pair.key));
  if (read.filter((pair) => pair).length < MANY) return lines.map(toPiece);
  let above: Pair | undefined;
  return lines.map((line, at) => {
    const own = read[at];
    const pair = own && keys.get(own.column)!.size >= FEWEST ? own : undefined;
    if (pair) above = pair;
    else if (!above || indentOf(line.text) !== above.column) above = undefined;
    const piece = toPiece(line);
    if (pair) return { ...piece, text: `${' '.repeat(pair.indent)}${pair.key} ${pair.value}` };
    return above ? { ...piece, text: ' '.repeat(above.indent + 1) + line.text.trimStart() } : piece;
  });
}

const indentOf = (text: string): number => text.search(/\S|$/u);

function pairOf(text: string): Pair | undefined {
  const { indent, key, gap, value } = PAIR.exec(text)?.groups ?? {};
  if (indent === undefined || key === undefined || gap === undefined || value === undefined) return undefined;
  return { indent: indent.length, key, value, column: indent.length + key.length + gap.length };
}
