/** A column's place in the lines. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** Cells of lines whose columns stand under each other. */
export interface Columns {
  /** All with as many cells; a cell may be empty. */
  readonly rows: readonly (readonly string[])[];
  readonly bands: readonly Band[];
  /** Of each column but the first: the share of its cells that two blanks or more part from what stands before. */
  readonly gaps: readonly number[];
  /** No row begins at the margin. */
  readonly isIndented: boolean;
}

/** Wider lines are no table that anybody reads. */
const WIDEST = 2_000;

/** Columns are parted by blanks that stand in every line at the same place. */
export function columnsOf(texts: readonly string[]): Columns | undefined {
  if (texts.some((text) => text.length > WIDEST || text.includes('\t'))) return undefined;
  const bands = merged(bandsOf(texts), texts);
  const columns = bands.map((band) => cellsIn(band, texts));
  const rows = texts.map((_, row) => columns.map((cells) => cells[row]!));
  const gaps = bands.slice(1).map((band) => apart(band, texts));
  return { rows, bands, gaps, isIndented: bands.length > 0 && bands[0]!.from > 0 };
}

/** The share of a column's cells that two blanks or more part from what stands before. */
function apart({ from, to }: Band, texts: readonly string[]): number {
  const filled = texts.filter((text) => text.slice(from, to).trim() !== '');
  const isApart = (text: string) => text.slice(0, from + text.slice(from, to).search(/\S/u)).endsWith('  ');
  return filled.filter(isApart).length / filled.length;
}

function bandsOf(texts: readonly string[]): Band[] {
  const width = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const used = new Uint8Array(width + 1);
  for (const text of texts) for (let at = 0; at < text.length; at++) if (text[at] !== ' ') used[at] = 1;
  const bands: Band[] = [];
  for (let from = used.indexOf(1); from >= 0; ) {
    const to = used.indexOf(0, from);
    bands.push({ from, to });
    from = used.indexOf(1, to);
  }
  return bands;
}

/** Words that stand under each other by chance (`2 weeks ago` in each row) are one cell: their column has no name, or nothing in it. */
function merged(bands: readonly Band[], texts: readonly string[]): Band[] {
  const [head = '', ...below] = texts;
  const isBare = ({ from, to }: Band) =>
    head.slice(from, to).trim() === '' || below.every((text) => text.slice(from, to).trim() === '');
  const result: Band[] = [];
  for (const band of bands) {
    const before = result.at(-1);
    if (before && band.from - before.to === 1 && isBare(band))
      result[result.length - 1] = { from: before.from, to: band.to };
    else result.push(band);
  }
  return result;
}

const NUMBER = /^[+-]?[\d.,:%]+\w{0,3}$/u;

/** Blanks before a cell stay where they are no alignment: `\_ sh` under `init` in a forest of processes. */
function cellsIn({ from, to }: Band, texts: readonly string[]): string[] {
  const raw = texts.map((text) => text.slice(from, to).trimEnd());
  const filled = raw.slice(1).filter((cell) => cell !== '');
  const isRight = filled.every((cell) => cell.length === filled[0]!.length);
  return raw.map((cell, at) => (at === 0 || isRight || NUMBER.test(cell.trim()) ? cell.trim() : cell));
}
