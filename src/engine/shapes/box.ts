import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { encodeTable, type Table } from './table-text.ts';

/*
 * Tables with drawn borders: `+----+-----+`, `----+-----` below names, `├────┼────┤`, and boxes within boxes, whose lines
 * begin with a bar more. A border tells where the columns are; a bar elsewhere belongs to a cell.
 */

const BORDER = /^ *[+|│┃║├╞╠┌╔╭└╚╰┼┏┣┗╟]*[-─━═=]{2}[-─━═=+|│┃║├┤┼┬┴╞╡╪╤╧╠╣╬╦╩┌┐└┘╔╗╚╝╭╮╰╯┏┓┗┛┣┫╋┳┻╟╢╫: ]*$/u;
const BAR = /[|│┃║]/u;
const JOINT = /[+|│┃║┼┬┴╪╤╧╬╦╩╋┳┻╫├┤╞╡╠╣┌┐└┘╔╗╚╝╭╮╰╯┏┓┗┛┣┫╟╢]/u;

/** Lines of one row of cells, with the borders around them. */
interface Row {
  readonly cells: readonly string[];
  readonly depth: number;
  readonly lines: Line[];
  /** A border stands before it. */
  readonly isAfterBorder: boolean;
}

/** The pieces of a block of lines that is a table with borders, and what stands before and after it. */
export function boxed(block: readonly Line[]): Piece[] | undefined {
  const isDrawn = ({ text }: Line) => BAR.test(text) || isBorder(text);
  const from = block.findIndex(isDrawn);
  const to = block.findLastIndex(isDrawn) + 1;
  const rows = to - from < 3 ? undefined : rowsOf(block.slice(from, to));
  if (!rows) return undefined;
  const pieces = block.slice(0, from).map(toPiece);
  for (const part of partsOf(rows)) append(pieces, encode(part));
  append(pieces, block.slice(to).map(toPiece));
  return pieces;
}

export const isBorder = (text: string): boolean => BORDER.test(text);

/** @returns undefined if a line is neither a border nor a row of cells between the bars of one */
function rowsOf(lines: readonly Line[]): Row[] | undefined {
  const borders = bordersOf(lines);
  const rows: Row[] = [];
  let before: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBorder(line.text)) {
      if (rows.length > 0) rows.at(-1)!.lines.push(line);
      else before.push(line);
      continue;
    }
    const joints = borders[at];
    const cells = joints && cellsOf(line.text, joints);
    if (!cells) return undefined;
    const depth = /^[|│┃║]*/u.exec(line.text)![0].length;
    const isAfterBorder = at > 0 && isBorder(lines[at - 1]!.text);
    rows.push({ cells, depth, lines: [...before, line], isAfterBorder });
    before = [];
  }
  return rows.length > 0 && rows.some(({ cells }) => cells.length > 1) ? rows : undefined;
}

/** Where the nearest border before each line, or else the nearest after it, has its joints. */
function bordersOf(lines: readonly Line[]): (readonly number[] | undefined)[] {
  const found: (readonly number[] | undefined)[] = [];
  const spread = (at: number, near: readonly number[] | undefined) => {
    found[at] = isBorder(lines[at]!.text) ? jointsOf(lines[at]!.text) : (found[at] ?? near);
  };
  for (let at = 0; at < lines.length; at++) spread(at, found[at - 1]);
  for (let at = lines.length - 1; at >= 0; at--) spread(at, found[at + 1]);
  return found;
}

const jointsOf = (text: string): number[] => [...text].flatMap((letter, at) => (JOINT.test(letter) ? [at] : []));

/** Cells between the bars at these places; all in one where none of them has a bar. */
function cellsOf(text: string, joints: readonly number[]): string[] | undefined {
  const outer = /^ *[|│┃║]*/u.exec(text)![0].length;
  const end = endOfCells(text);
  const inner = joints.filter((at) => at >= outer && at < end);
  const bars = inner.filter((at) => BAR.test(text[at]!));
  if (bars.length > 0 && bars.length < inner.length) return undefined;
  const starts = [outer, ...bars.map((at) => at + 1)];
  const cells = starts.map((start, i) => text.slice(start, bars[i] ?? end).trim());
  return cells.some((cell) => cell.includes('\t')) ? undefined : cells;
}

/** Where the bars at the end of a line begin. */
function endOfCells(text: string): number {
  let end = text.trimEnd().length;
  while (end > 0 && BAR.test(text[end - 1]!)) end--;
  return end;
}

/** Rows with as many cells follow each other in one table: names above a border, then the rest. */
function partsOf(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    const first = part?.[0];
    if (first && first.cells.length === row.cells.length && first.depth === row.depth) part.push(row);
    else parts.push([row]);
  }
  return parts;
}

function encode(rows: readonly Row[]): Piece[] {
  const isNamed = rows.length > 2 && rows[1]!.isAfterBorder;
  const table: Table = { isNamed, isIndented: false, rows: rows.map(({ cells }) => cells) };
  const indent = ' '.repeat(Math.max(0, rows[0]!.depth - 1));
  const { before, rows: texts } = encodeTable(table);
  return rows.map(({ lines }, at) =>
    joinedPiece(lines, [...(at === 0 ? before : []), texts[at]!].map((text) => indent + text).join('\n')),
  );
}
