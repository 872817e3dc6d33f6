/** What cells of a column share: its beginning, up to a separator, or its end, which is none. */
interface Affix {
  readonly at: number;
  readonly text: string;
  readonly isPrefix: boolean;
}

/** Shorter ones are sooner read in their places than once above. */
const SHORTEST = 8;
const FEWEST_CELLS = 3;
/** Times, addresses and counts are read whole. */
const WORD = /\p{L}{3}/u;
/** A cell that stands for no value stays as it is, and nothing else becomes one. */
const NOTHING = /^(?:|-+|<[a-z]+>|None|none|NULL|null|N\/A|n\/a)$/u;

export interface Shortened {
  /** The name of each such column, and what its cells share. */
  readonly shared: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Node names without their domain, images without their registry, which is said once for the column. Never in the first
 * column, nor where all cells differ: those say what rows are about, and are copied.
 */
export function shortenColumns(rows: readonly (readonly string[])[]): Shortened {
  const [names = [], ...below] = rows;
  const isAlone = (name: string) => name !== '' && names.indexOf(name) === names.lastIndexOf(name);
  const columns = [...names.keys()].slice(1).filter((at) => isAlone(names[at]!));
  const found = columns.flatMap((at) => affixOf(at, names[at]!, below) ?? []);
  const shorten = (row: readonly string[]) =>
    found.reduce((cells, affix) => cells.with(affix.at, bare(cells, affix)), row);
  return { shared: found.map(({ at, text }) => `${names[at]}\t${text}`), rows: [names, ...below.map(shorten)] };
}

function bare(cells: readonly string[], { at, text, isPrefix }: Affix): string {
  const cell = cells[at]!;
  if (NOTHING.test(cell)) return cell;
  return isPrefix ? cell.slice(text.length) : cell.slice(0, -text.length);
}

function affixOf(at: number, name: string, below: readonly (readonly string[])[]): Affix | undefined {
  const cells = [...new Set(below.map((row) => row[at]!).filter((cell) => !NOTHING.test(cell)))];
  const filled = below.filter((row) => !NOTHING.test(row[at]!)).length;
  if (filled < FEWEST_CELLS || cells.length < 2 || cells.length === filled || cells.some((cell) => /\s/u.test(cell)))
    return undefined;
  const affixes = [true, false].map((isPrefix) => ({ at, isPrefix, text: sharedOf(cells, isPrefix) }));
  const longest = affixes.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const { length } = longest.text;
  const isWorth = length >= SHORTEST && WORD.test(longest.text) && (filled - 1) * length > name.length + 2;
  return isWorth && cells.every((cell) => !NOTHING.test(bare([cell], { ...longest, at: 0 }))) ? longest : undefined;
}

/** Cut at a separator, so that names stay whole. */
function sharedOf([first = '', ...rest]: readonly string[], isPrefix: boolean): string {
  const letter = (text: string, from: number) => (isPrefix ? text[from] : text[text.length - 1 - from]);
  let count = 0;
  while (count < first.length && rest.every((text) => letter(text, count) === letter(first, count))) count++;
  return isPrefix
    ? (/^.*[./:@_-]/u.exec(first.slice(0, count))?.[0] ?? '')
    : (/[./:@_-].*[^./:@_-]$/u.exec(first.slice(first.length - count))?.[0] ?? '');
}
