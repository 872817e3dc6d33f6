/** A file with a place, `src/a.ts(3,5)` or `src/a.ts:3:5`, or one more place in it. */
const PLACE = /^(?:[^\s:([]*(?:\(\d+,\d+\)|:\d+(?::\d+)?)|\d+(?::\d+)?)$/u;
/** As rows have it, `src/a.ts 3:5`. */
const FILE = /^[^\s:([]*[./][^\s:([]*$/u;
/** Longer lines would be hard to read. */
const WIDTH = 120;

/** Lines of places below each other as few as they fit in: a new line costs a token, a blank none. */
export function abreast<Shown extends { readonly text: string }>(lines: readonly Shown[]): Shown[] {
  const rows: Shown[] = [];
  for (const line of lines) {
    const above = rows.at(-1);
    const fits = above && lastOf(above.text).length + line.text.length <= WIDTH;
    if (fits && arePlaces(line.text) && arePlaces(lastOf(above.text)))
      rows[rows.length - 1] = { ...above, text: above.text + line.text };
    else rows.push(line);
  }
  return rows;
}

const lastOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** ` src/a.ts(3,5) (9,5) src/b.ts(4,1)` */
function arePlaces(line: string): boolean {
  const [margin, first, ...rest] = line.split(' ');
  if (margin !== '' || first === undefined || /^\d/u.test(first)) return false;
  const words = [first, ...rest];
  return words.every((word, at) => PLACE.test(word) || (FILE.test(word) && /^\d+:\d/u.test(words[at + 1] ?? '')));
}
