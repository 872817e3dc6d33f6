import type { Piece } from '../piece.ts';

/** Node's differences of two values: all that differs stands below, with its sign. */
const DIFFERENCES = /^\s*\+ actual - expected(?: \.\.\. Lines skipped)?$/u;
const UNEQUAL = /^\s*\S.* !== \S/u;
const VALUE = /^(?<indent> *)(?<name>actual|expected): ?(?<value>.*)$/u;
/** So far above a value its differences stand. */
const FAR = 200;

/** Folds the two values of an assertion, if every word of them stands in the differences above, or in both. */
export function valuesAgain(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  let from = -1;
  for (let at = 0; at < pieces.length; at++) {
    const { text, block } = pieces[at]!;
    if (block === 0 || block !== pieces[at - 1]?.block) from = -1;
    if (block > 0 && (DIFFERENCES.test(text) || UNEQUAL.test(text))) from = at;
    if (from < 0 || at - from > FAR || !VALUE.test(text)) continue;
    const middle = valueEnd(pieces, at);
    const end = VALUE.test(pieces[middle]?.text ?? '') ? valueEnd(pieces, middle) : middle;
    if (end > middle && areTold(pieces, [from, at, middle, end]))
      for (let i = at; i < end; i++) result[i] = { ...pieces[i]!, folded: true };
    at = end - 1;
  }
  return result;
}

/** What is indented deeper belongs to the value, and the bracket that closes it. */
function valueEnd(pieces: readonly Piece[], at: number): number {
  const { block, text } = pieces[at]!;
  const indent = VALUE.exec(text)!.groups!['indent']!;
  let end = at + 1;
  while (
    pieces[end]?.block === block &&
    block > 0 &&
    (isDeeper(pieces[end]!.text, indent) || isClosing(pieces[end]!.text, indent))
  )
    end++;
  return end;
}

const isDeeper = (text: string, indent: string): boolean => text.startsWith(`${indent} `);
const isClosing = (text: string, indent: string): boolean =>
  /^[\]})]+,?$/u.test(text.slice(indent.length)) && text.startsWith(indent);

function areTold(pieces: readonly Piece[], [from, at, middle, end]: [number, number, number, number]): boolean {
  const [above, one, other] = [wordsOf(pieces, from, at), wordsOf(pieces, at, middle), wordsOf(pieces, middle, end)];
  const isTold = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...words].every((word) => above.has(word) || others.has(word));
  return isTold(one, other) && isTold(other, one);
}

/** Without the names of values and rows, and what stands between them. */
function wordsOf(pieces: readonly Piece[], from: number, to: number): Set<string> {
  const texts = pieces.slice(from, to).map(({ text }) => text.replace(VALUE, '$<value>').replace(/^\s*\d+: /u, ''));
  return new Set(texts.flatMap((text) => text.split(/[\s,[\]{}()]+/u)).filter((word) => word !== ''));
}
