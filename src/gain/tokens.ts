import ranks from 'js-tiktoken/ranks/o200k_base';

/*
 * Tokens of o200k_base, by js-tiktoken's table. Its own encoder takes seconds for a rule of a thousand dashes, and a count is all that is
 * wanted here.
 */

/** A word of the text, as UTF-8 with a character for each byte, and the rank by which it is merged; built when first asked for. */
let table: ReadonlyMap<string, number> | undefined;
const WORD = new RegExp(ranks.pat_str, 'ug');

export function countTokens(text: string): number {
  table ??= tableOf(ranks.bpe_ranks);
  let count = 0;
  for (const [word] of text.matchAll(WORD))
    for (let at = 0; at < word.length; at += LONGEST) count += tokensOf(word.slice(at, at + LONGEST), table);
  return count;
}

/** A line a run of ranks: a mark, the first rank, and the words in base64. */
function tableOf(lines: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of lines.split('\n')) {
    const [, first, ...encoded] = line.split(' ');
    for (const [at, word] of encoded.entries()) words.set(atob(word), Number(first) + at);
  }
  return words;
}

/** Words that were counted, since texts repeat them, and their characters. */
const known = new Map<string, number>();
let knownSize = 0;
const MOST_KNOWN = 4_000_000;
/** Characters merged at a time, in quadratic time; there are no longer words but runs of a kind of character. */
const LONGEST = 2000;
const NEVER = Number.POSITIVE_INFINITY;

function tokensOf(word: string, words: ReadonlyMap<string, number>): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const bytes = Buffer.from(word).toString('latin1');
  const count = words.has(bytes) ? 1 : mergedSize(bytes, words);
  knownSize += word.length;
  if (knownSize > MOST_KNOWN) {
    known.clear();
    knownSize = word.length;
  }
  known.set(word, count);
  return count;
}

/** Merges the neighbours of least rank, the first of equals, until none are in the table. @returns how many are left */
function mergedSize(bytes: string, words: ReadonlyMap<string, number>): number {
  const ends = Array.from(bytes, (_, at) => at + 1);
  const starts = Array.from(bytes, (_, at) => at);
  const rankAt = (at: number) =>
    (at + 1 < ends.length ? words.get(bytes.slice(starts[at], ends[at + 1])) : undefined) ?? NEVER;
  const found = starts.map((_, at) => rankAt(at));
  for (;;) {
    let least = 0;
    for (let at = 1; at < found.length; at++) if (found[at]! < found[least]!) least = at;
    if (found[least]! === NEVER) return found.length;
    ends[least] = ends[least + 1]!;
    for (const list of [ends, starts, found]) list.splice(least + 1, 1);
    found[least] = rankAt(least);
    if (least > 0) found[least - 1] = rankAt(least - 1);
  }
}
