/*
 * The one odd row among 20,000 is worth more than the equal ones. Rows are odd by what they say (no other line has
 * their words), by their form (`7,,NULL,` among `7,Ada,12.50,EUR`), or by one cell, where its column has few values.
 */

/** Fewer rows are read as they are. */
const MANY = 50;
/** One in so many may be odd; more are no oddity. */
const SHARE = 8;
/** Rows with cells like no other are rarer still. */
const FORM_SHARE = 100;
/** A column with more values than these holds data, not kinds. */
const KINDS = 20;
/** So often, and no more often than once in so many rows, a value is odd. */
const SELDOM = { times: 3, of: 100 };
/** Longer rows are alike if their beginnings are. */
const COMPARED = 1_000;

/** Indexes of rows unlike all others, in order; none where too many are. */
export function oddRows(rows: readonly string[]): number[] {
  if (rows.length < MANY) return [];
  const odd = new Set([
    ...fewOf(seldom(rows, outlineOf, 1), rows.length / SHARE),
    ...fewOf(seldom(rows, formOf, SELDOM.times), rows.length / FORM_SHARE),
    ...fewOf(oddCells(rows), rows.length / FORM_SHARE),
  ]);
  return [...odd].sort((a, b) => a - b);
}

const fewOf = (found: readonly number[], most: number): readonly number[] => (found.length < most ? found : []);

/** What two lines have in common that tell of the same thing in other numbers, hashes and times. */
export const outlineOf = (text: string): string =>
  text
    .replace(/0x[\da-f]+|\b[\da-f]{7,}\b|\d+(?:\.\d+)?(?:ms|s|m)?\b|\d+/giu, '0')
    .replace(/\s+/gu, ' ')
    .trim();

/** What is left of a row if every name is one letter and every number one digit. */
const formOf = (text: string): string =>
  text
    .replace(/\d+(?:[.,:]\d+)*/gu, '0')
    .replace(/[\p{L}_]+(?:[ '-][\p{L}_]+)*/gu, 'a')
    .replace(/\s+/gu, ' ');

/** Indexes of rows whose key is that of at most so few. Keys are kept as numbers: there may be very many. */
function seldom(rows: readonly string[], keyOf: (row: string) => string, most: number): number[] {
  const keys = Int32Array.from(rows, (row) => hashOf(keyOf(row.slice(0, COMPARED))));
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...rows.keys()].filter((at) => counts.get(keys[at]!)! <= most);
}

const FACTOR = 0x01000193;

function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FACTOR);
  return hash;
}

const SEPARATORS = ['\t', ',', ';', '|', /\s+/u] as const;
type Separator = (typeof SEPARATORS)[number];
/** So many rows tell how many columns there are. */
const SAMPLE = 200;

/** Rows with a cell whose value is seldom, in a column that has few values. */
function oddCells(rows: readonly string[]): number[] {
  const table = tableOf(rows);
  if (!table) return [];
  const cellsOf = (row: string): string[] => {
    const cells = row.slice(0, COMPARED).trim().split(table.separator);
    return cells.length === table.width ? cells : [];
  };
  const columns = Array.from({ length: table.width }, () => new Map<string, number>());
  for (const row of rows)
    for (const [at, cell] of cellsOf(row).entries()) {
      const counts = columns[at]!;
      if (counts.size <= KINDS) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  const most = Math.min(SELDOM.times, rows.length / SELDOM.of);
  const isOdd = (cell: string, column: number) => columns[column]!.size <= KINDS && columns[column]!.get(cell)! <= most;
  return [...rows.keys()].filter((at) => cellsOf(rows[at]!).some(isOdd));
}

/** What parts the cells, and how many there are, if nearly all rows have as many. */
function tableOf(rows: readonly string[]): { separator: Separator; width: number } | undefined {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, at) => at % step === 0).map((row) => row.slice(0, COMPARED).trim());
  for (const separator of SEPARATORS) {
    const widths = sample.map((row) => row.split(separator).length);
    const width = widths.toSorted((a, b) => a - b)[widths.length >> 1]!;
    if (width > 1 && widths.filter((one) => one === width).length > 0.9 * widths.length) return { separator, width };
  }
  return undefined;
}
