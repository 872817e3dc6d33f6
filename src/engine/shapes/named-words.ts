interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Fewer names could stand over anything. */
const FEWEST = 4;

/**
 * Rows of a table in which a long cell pushes those after it, as `ps` prints them: words under the names in the first
 * line, and under the last name all that is left.
 * @returns undefined if a word stands where another one's name is
 */
export function namedWords(texts: readonly string[]): string[][] | undefined {
  const names = wordsOf(texts[0]!);
  if (names.length < FEWEST) return undefined;
  const rows = texts.map((text) => rowOf(text, names));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));

function rowOf(text: string, names: readonly Word[]): string[] | undefined {
  const last = names.length - 1;
  const words = wordsOf(text);
  if (words.length < names.length) return undefined;
  const isPushed = (at: number) => at > 0 && words[at]!.from === words[at - 1]!.to + 1;
  const isUnder = (at: number) =>
    words[at]!.to > (names[at - 1]?.to ?? -1) && words[at]!.from < (names[at + 1]?.from ?? Number.POSITIVE_INFINITY);
  for (let at = 0; at <= last; at++) if (!isUnder(at) && !isPushed(at)) return undefined;
  const rest = text.slice(Math.max(words[last - 1]!.to + 1, Math.min(words[last]!.from, names[last]!.from)));
  return [...words.slice(0, last).map((word) => word.text), rest];
}
