import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';
import { encodeTable } from './table-text.ts';

/** Fewer columns are a name and its value. */
const FEWEST = 3;
/** What all rows end with, from a blank on: ` +0000 UTC`. */
const ENDING = / \S.*$/u;
/** Shorter ones are sooner read in their places. */
const SHORTEST_ENDING = 8;

/** Rows of as many cells behind tabs. */
export function tabbed(block: readonly Line[], areNames: (texts: readonly string[]) => boolean): Piece[] | undefined {
  const rows = block.map(({ text }) => text.split('\t'));
  const { length } = rows[0]!;
  if (length < FEWEST || rows.some((cells) => cells.length !== length)) return undefined;
  const isPadded = rows.some((cells) => cells.some((cell, at) => at < length - 1 && cell.endsWith(' ')));
  const texts = rows.map((cells) => cells.join(' '));
  return isPadded && areNames(texts) ? named(block, rows) : withEnding(block, rows);
}

/** Cells that are padded as well, below names: `helm list`. */
function named(block: readonly Line[], rows: readonly (readonly string[])[]): Piece[] {
  const cells = rows.map((row) => row.map((cell) => cell.trim()));
  const { before, rows: texts } = encodeTable({ isNamed: true, isIndented: false, rows: cells });
  return block.map((line, at) => ({
    ...toPiece(line),
    text: [...(at === 0 ? before : []), texts[at]!].join('\n'),
  }));
}

/** Without names: what all rows end with stands once before them, in its column. */
function withEnding(block: readonly Line[], rows: readonly (readonly string[])[]): Piece[] | undefined {
  const [first = '', ...rest] = rows.map((cells) => cells.at(-1)!);
  let shared = ENDING.exec(first)?.[0] ?? '';
  while (shared !== '' && !rest.every((cell) => cell.endsWith(shared)))
    shared = ENDING.exec(shared.slice(1))?.[0] ?? '';
  if (shared.length < SHORTEST_ENDING) return undefined;
  const pieces = block.map((line) => ({ ...toPiece(line), text: line.text.slice(0, -shared.length) }));
  const before = '\t'.repeat(rows[0]!.length - 1) + shared;
  return [{ ...pieces[0]!, text: `${before}\n${pieces[0]!.text}` }, ...pieces.slice(1)];
}
