import { shortenColumns } from './table-affix.ts';

/** Cells that stood under each other. */
export interface Table {
  /** The first row holds the names of the columns. */
  readonly isNamed: boolean;
  /** It stands below something, to the right. */
  readonly isIndented: boolean;
  /** All with as many cells; a cell may be empty. */
  readonly rows: readonly (readonly string[])[];
}

/** Fewer columns are not told from a name with its value; fewer rows are not worth a line for what they share. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;

export interface EncodedTable {
  /** What all rows share, or all cells of a column, with the name of the column. */
  readonly before: readonly string[];
  readonly rows: readonly string[];
}

/** One blank between cells, or a tab where a cell holds blanks or nothing; what all rows share, or all cells of a column, before them. */
export function encodeTable({ isNamed, isIndented, rows }: Table): EncodedTable {
  const { shared, rows: short } = isNamed ? shortenColumns(rows) : { shared: [], rows };
  const common = isNamed ? commonColumns(short) : [];
  const kept = common.length > 0 ? short.map((row) => row.filter((_, at) => !common.includes(at))) : short;
  const before = [...common.map((at) => `${short[0]![at]}\t${short[1]![at]}`), ...shared];
  const width = kept[0]!.length;
  const separators = isPlain(kept, width, isNamed) ? kept[0]!.map(() => ' ') : separatorsOf(kept, isNamed);
  const indent = isIndented && kept.every(([cell]) => /^\D/u.test(cell!)) ? ' ' : '';
  const textOf = (row: readonly string[]) => row.map((cell, at) => (at === 0 ? cell : separators[at]! + cell)).join('');
  return { before, rows: kept.map((row) => indent + textOf(row).trimEnd()) };
}

/** Columns with one value on every row but the names; never the first, which says what a row is about, and never so many that one is left. */
function commonColumns([names = [], first = [], ...rest]: readonly (readonly string[])[]): number[] {
  if (rest.length + 1 < FEWEST_ROWS) return [];
  const isCommon = (at: number) => names[at] !== '' && first[at] !== '' && rest.every((row) => row[at] === first[at]);
  const found = [...names.keys()].slice(1).filter(isCommon);
  return names.length - found.length < FEWEST_COLUMNS ? [] : found;
}

/** One blank parts cells if none holds any and none is empty; under names the last may hold some if a line without them tells how many cells there are. */
function isPlain(rows: readonly (readonly string[])[], width: number, isNamed: boolean): boolean {
  const isWhole = (row: readonly string[]) =>
    row.every((cell, at) => cell !== '' && ((isNamed && at === width - 1) || !/\s/u.test(cell)));
  return rows.every(isWhole) && rows.some((row) => !/\s/u.test(row[width - 1]!));
}

const wordsIn = (text: string): number => text.split(' ').length;

/**
 * What stands before each cell: a tab beside a column that holds blanks or nothing, below its name or in it, else a blank.
 * Between two tabs there are as many columns as names, unless rows have more or fewer words there: then it is one.
 */
function separatorsOf(rows: readonly (readonly string[])[], isNamed: boolean): string[] {
  const [names = []] = rows;
  const isWhole = names.map((_, at) => rows.every((row) => /^\S+$/u.test(row[at]!)));
  const isClear = (name: string, at: number) =>
    wordsIn(name) === 1 || rows.some((row, i) => i > 0 && wordsIn(row[at]!) !== wordsIn(name));
  const mayMix = isNamed && names.every((name, at) => name !== '' && isClear(name, at));
  return names.map((_, at) => (mayMix && isWhole[at] && isWhole[at - 1] ? ' ' : '\t'));
}
