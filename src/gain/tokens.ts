import { Tiktoken } from 'js-tiktoken/lite';
import ranks from 'js-tiktoken/ranks/o200k_base';

let encoder: Tiktoken | undefined;

/** Tokens of o200k_base. Building its table takes a third of a second, so that waits for the first text. */
export function countTokens(text: string): number {
  encoder ??= new Tiktoken(ranks);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at + BATCH);
    for (const part of partsOf(text.slice(at, end))) count += encoder.encode(part, [], []).length;
    at = end;
  }
  return count;
}

/** Characters encoded at a time. */
const BATCH = 65_536;

/** After a line whose end no token spans. */
function endOf(text: string, from: number): number {
  const end = /\n(?=[\p{L}\p{N}])/gu;
  end.lastIndex = from;
  return from >= text.length ? text.length : (end.exec(text)?.index ?? text.length - 1) + 1;
}

/** The encoder takes quadratic time for a run of characters without a blank: of long ones, parts, each at most a token too many. */
function partsOf(text: string): string[] {
  const cuts = [...text.matchAll(/\S{1000}|\s{1000}/gu)].map((long) => long.index + long[0].length);
  return [0, ...cuts].map((cut, at) => text.slice(cut, cuts[at])).filter((part) => part !== '');
}
