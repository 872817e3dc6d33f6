import { entryKind } from '../entry.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { boxed, isBorder } from './box.ts';
import { type Columns, columnsOf } from './columns.ts';
import { asTheyAre, inBlocks, type Rest } from './in-blocks.ts';
import { namedWords } from './named-words.ts';
import { type EncodedTable, encodeTable, type Table } from './table-text.ts';

/** Fewer lines are no table. */
const FEWEST = 3;

/** Lines with aligned columns: one blank between cells, or a tab where a cell holds blanks or nothing; what all rows share before them. */
export const table: Rest = (lines) => inBlocks(lines, tableIn, asTheyAre);

/** The pieces of a block of lines if it is a table, with what stands before and after it. */
export function tableIn(block: readonly Line[]): Piece[] | undefined {
  if (block.length < FEWEST || block.some(({ text, block: failure }) => failure > 0 || entryKind(text)))
    return undefined;
  return boxed(block) ?? tabbed(block) ?? aligned(block);
}

/** What all rows of cells behind tabs end with, from a blank on: ` +0000 UTC`. */
const ENDING = / \S.*$/u;
/** Shorter ones are sooner read in their places. */
const SHORTEST_ENDING = 8;

/** Rows of cells behind tabs, without names: what all of them end with stands once before them, in its column. */
function tabbed(block: readonly Line[]): Piece[] | undefined {
  const rows = block.map(({ text }) => text.split('\t'));
  const { length } = rows[0]!;
  if (length < FEWEST || rows.some((cells) => cells.length !== length)) return undefined;
  const [first = '', ...rest] = rows.map((cells) => cells.at(-1)!);
  let shared = ENDING.exec(first)?.[0] ?? '';
  while (shared !== '' && !rest.every((cell) => cell.endsWith(shared)))
    shared = ENDING.exec(shared.slice(1))?.[0] ?? '';
  if (shared.length < SHORTEST_ENDING) return undefined;
  const pieces = block.map((line) => ({ ...toPiece(line), text: line.text.slice(0, -shared.length) }));
  return [{ ...pieces[0]!, text: `${'\t'.repeat(length - 1)}${shared}\n${pieces[0]!.text}` }, ...pieces.slice(1)];
}

function aligned(block: readonly Line[]): Piece[] | undefined {
  const from = block.findIndex(isParted);
  const to = block.findLastIndex(isParted) + 1;
  const rows = withBorders(block.slice(from, to));
  const found = from < 0 || rows.length < FEWEST ? undefined : tableOf(rows);
  if (!found) return undefined;
  return [...block.slice(0, from).map(toPiece), ...piecesOf(rows, encodeTable(found)), ...block.slice(to).map(toPiece)];
}

/** Two blanks within a line are what tools part columns with. */
export const isParted = ({ text }: Line): boolean => /\S {2,}\S/u.test(text) || isBorder(text);

/** Each row with the rules below it; one above the first stays by itself. */
function withBorders(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    if (rows.length > 0 && isBorder(line.text)) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows;
}

function tableOf(lines: readonly (readonly Line[])[]): Table | undefined {
  const texts = lines.map(([line]) => line!.text);
  const isNamed = lines[0]!.length > 1 || areNames(texts);
  const columns = columnsOf(texts);
  if (columns && isTable(columns, isNamed)) {
    const isPlain = lines.every(([line]) => line!.role === 'plain');
    return isNamed || (isPlain && isRegular(columns)) ? { isNamed, ...columns } : undefined;
  }
  const rows = isNamed ? namedWords(texts) : undefined;
  return rows && { isNamed, isIndented: false, rows };
}

/** Names of columns, all in capitals, or without the digits that every row below them holds: `NAME  READY`, `Filesystem  Size  Use%  Mounted on`. */
function areNames([first = '', ...rest]: readonly string[]): boolean {
  const words = first.trim().split(/ +/u);
  if (words.every((word) => /^[A-Z%#][A-Z\d_%#:/()-]*$/u.test(word))) return true;
  return words.every((word) => /^(?:[A-Z%#][^\d\s]*|on|of|in)$/u.test(word)) && rest.every((text) => /\d/u.test(text));
}

/** Prose has blanks at the same places by chance; two of them between most columns it has not, nor cells without any. */
function isTable({ bands, gaps, rows }: Columns, isNamed: boolean): boolean {
  const wide = gaps.filter((share) => share > 0.5).length;
  const isWhole = (cell: string, at: number) => (isNamed && at === bands.length - 1) || !/\S {2,}\S/u.test(cell);
  return (
    bands.length > 1 &&
    wide >= (isNamed ? (bands.length - 1) / 2 : bands.length - 1) &&
    rows.every((row) => row.every(isWhole))
  );
}

/** Without names only what is in line from top to bottom is a table: code is not. */
const isRegular = ({ rows }: Columns): boolean =>
  rows.every((row) => row.every((cell) => !cell.startsWith(' '))) && rows.some(([first]) => first !== '');

/** A piece a row; what all share goes with the first. */
const piecesOf = (lines: readonly (readonly Line[])[], { before, rows }: EncodedTable): Piece[] =>
  lines.map((row, at) => joinedPiece(row, [...(at === 0 ? before : []), rows[at]!].join('\n')));
