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
  const texts = rows.map((row) => row.slice(0, COMPARED));
  const odd = new Set([
    ...fewOf(once(texts.map(outlineOf), 1), rows.length / SHARE),
    ...fewOf(once(texts.map(formOf), SELDOM.times), rows.length / FORM_SHARE),
    ...fewOf(oddCells(texts), rows.length / FORM_SHARE),
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

/** Indexes of those that are equal to at most so few others. */
function once(keys: readonly string[], most: number): number[] {
  const counts = countOf(keys);
  return [...keys.keys()].filter((at) => counts.get(keys[at]!)! <= most);
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const SEPARATORS = ['\t', ',', ';', '|', /\s+/u] as const;

/** Rows with a cell whose value is seldom, in a column that has few values. */
function oddCells(texts: readonly string[]): number[] {
  const table = tableOf(texts);
  if (!table) return [];
  const { rows, width } = table;
  const seldom = Math.min(SELDOM.times, rows.length / SELDOM.of);
  const odd = Array.from({ length: width }, (_, column) => {
    const values = rows.map(({ cells }) => cells[column]!);
    const counts = countOf(values);
    return counts.size > KINDS ? [] : rows.filter((_, at) => counts.get(values[at]!)! <= seldom);
  });
  return odd.flat().map(({ at }) => at);
}

interface Table {
  readonly width: number;
  readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

/** The rows by their cells, if nearly all have as many. */
function tableOf(texts: readonly string[]): Table | undefined {
  for (const separator of SEPARATORS) {
    const rows = texts.map((text, at) => ({ at, cells: text.trim().split(separator) }));
    const widths = countOf(rows.map(({ cells }) => String(cells.length)));
    const [width, count] = [...widths].reduce((most, one) => (one[1] > most[1] ? one : most));
    if (Number(width) > 1 && count > 0.9 * rows.length)
      return { width: Number(width), rows: rows.filter(({ cells }) => cells.length === Number(width)) };
  }
  return undefined;
}
