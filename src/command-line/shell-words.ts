const PART = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/gsu;
/** Where the first command of a line ends. */
const END = /[;&|<>\n]|\s#/u;

/** The words of the first command in a line of shell, good enough to choose a filter; nothing is ever run from them. */
export function shellWords(text: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  let at = 0;
  for (const part of text.matchAll(PART)) {
    if (part.index > at && word !== undefined) {
      found.push(word);
      word = undefined;
    }
    at = part.index + part[0].length;
    const [, single, double, escaped, bare] = part;
    const end = bare === undefined ? -1 : bare.search(END);
    word =
      (word ?? '') +
      (single ?? double?.replace(/\\(.)/gsu, '$1') ?? escaped ?? (end < 0 ? bare! : bare!.slice(0, end)));
    if (end >= 0) break;
  }
  if (word) found.push(word);
  return found;
}
