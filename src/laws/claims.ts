import { isMark } from '../engine/mark.ts';

/** What a printed line says, as words that must stand in this order in one raw line or record. */
export type Claim = readonly string[];

/** A mark that says that something is missing, or that lines are. */
export const LEFT_OUT = /\[tks -\d+ |left out\]/u;
export const LINES_LEFT_OUT = /\[tks -\d+ lines?\]|lines(?: \d+-\d+)? left out/u;

const IN_LINE = / \[tks (?:×\d+|-\d+ characters)\]$/u;

/** Words, cut at the punctuation that grouping takes away or moves, and at the drawing of trees (`├─107 nginx`). */
export const wordsOf = (text: string): string[] => text.split(/[\s():,/[\]{}─│├└┬]+/u).filter((word) => word !== '');

/** The lines that are the command's own, without marks. */
const ownLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !isMark(line))
    .map((line) => line.replace(IN_LINE, ''));

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Plain lines and grouped ones alike: a line under a less indented one may lean on its words. */
export function claims(text: string): { line: string; alternatives: Claim[] }[] {
  const above: string[] = [];
  return ownLines(text).map((line) => {
    while (above.length > 0 && indentOf(above.at(-1)!) >= indentOf(line)) above.pop();
    const own = wordsOf(line);
    const parents = above.map(wordsOf);
    above.push(line);
    const alternatives = [own, ...parents.map((words) => [...words, ...own]), parents.flat().concat(own)];
    // Places of one message: the message stands above, each place is a claim of its own.
    for (const words of parents) alternatives.push([...own, ...words]);
    return { line, alternatives };
  });
}

export function isSubsequence(claim: Claim, words: readonly string[]): boolean {
  let at = 0;
  for (const word of claim) {
    while (at < words.length && words[at] !== word) at++;
    if (at++ >= words.length) return false;
  }
  return true;
}

/** ` src/a.ts(3,5) (9,5) src/b.ts(4,1)`, ` src/a.py:3 9`, ` 3:5 9:5 message` → a line for each place; other lines as they are. */
export function splitPlaces(line: string): string[] {
  const written = [...line.matchAll(/line \d+, col \d+/gu)].map(([place]) => place);
  const around = line.split(/line \d+, col \d+(?: line \d+, col \d+)*/u);
  if (written.length > 1) return written.map((place) => around.join(place));
  const [, rows, message] = /^ (\[?\d+(?:[:,]\d+)?\]?(?: \[?\d+(?:[:,]\d+)?\]?)+) (\D.*)$/u.exec(line) ?? [];
  if (rows !== undefined) return rows.split(' ').map((place) => `${place} ${message}`);
  const places: string[] = [];
  let file: string | undefined;
  for (const word of line
    .replace(/^\s*\[(?:ERROR|WARN(?:ING)?)\] */u, '')
    .trim()
    .split(' ')) {
    const { own, place } = PLACED.exec(word)?.groups ?? {};
    if (own) file = own;
    if (place !== undefined && file !== undefined) places.push(`${file} ${place}`);
    else if (place !== undefined || /^[\d()[\]]/u.test(word)) return [line];
    else file = word;
  }
  return places.length > 1 ? places : [line];
}

const PLACED = /^(?<own>\S*?)(?<place>(?:\(\d+,\d+\)|:?\[\d+(?:,\d+)?\]|(?:^|:)\d+(?::\d+)?))$/u;
