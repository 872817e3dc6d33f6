/*
 * Looks for words in bytes, all of them in one pass and without regard to case (Aho and Corasick's automaton). It only
 * says which lines are worth a look: what a line is, the patterns decide.
 */

export const NOT_ASCII = 128;

/** Bits: which of the lists of words was found. */
export type Hint = (bytes: Uint8Array, from: number, to: number) => number;

/** What words may hold; all other bytes are one. */
const ALPHABET = " abcdefghijklmnopqrstuvwxyz_-'#=:^~|";
const SHIFT = 6;
const CLASSES = 1 << SHIFT;
const OTHER = CLASSES - 1;

const CLASS = new Uint8Array(256).fill(OTHER);
for (let byte = 0; byte < 256; byte++) {
  const index = byte < 128 ? ALPHABET.indexOf(String.fromCharCode(byte).toLowerCase()) : -1;
  if (index >= 0) CLASS[byte] = index;
}

/** @param lists words of the bytes above; a word of the first list sets bit 0, one of the second bit 1 */
export function createHint(...lists: readonly (readonly string[])[]): Hint {
  const { next, found } = automaton(lists);
  return (bytes, from, to) => {
    let state = 0;
    let bits = 0;
    for (let at = from; at < to; at++) {
      state = next[state | CLASS[bytes[at]!]!]!;
      bits |= found[state >> SHIFT]!;
    }
    return bits;
  };
}

/** The same for a text; one that is not all ASCII sets bit 7 too. */
export function createTextHint(...lists: readonly (readonly string[])[]): (text: string) => number {
  const { next, found } = automaton(lists);
  return (text) => {
    let state = 0;
    let bits = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128) state = next[state | CLASS[code]!]!;
      else {
        state = 0;
        bits |= NOT_ASCII;
      }
      bits |= found[state >> SHIFT]!;
    }
    return bits;
  };
}

/** States are numbered in steps of `CLASSES`, so that a step is one look into the table. */
function automaton(lists: readonly (readonly string[])[]): { next: Int32Array; found: Uint8Array } {
  const size = 1 + lists.flat().join('').length;
  const next = new Int32Array(size * CLASSES);
  const found = new Uint8Array(size);
  /** What each state reads to go on to which one, by turns. */
  const steps: number[][] = [[]];
  for (const [bit, words] of lists.entries())
    for (const word of words) {
      let state = 0;
      for (const letter of word) {
        const at = state | CLASS[letter.charCodeAt(0)]!;
        if (next[at] === 0) {
          next[at] = steps.push([]) * CLASSES - CLASSES;
          steps[state >> SHIFT]!.push(at - state, next[at]!);
        }
        state = next[at]!;
      }
      found[state >> SHIFT]! |= 1 << bit;
    }
  closeOver(next, found, steps);
  return { next, found };
}

/** Where no word goes on, the longest end of what was read that begins another one does; that one's row is complete by then. */
function closeOver(next: Int32Array, found: Uint8Array, steps: readonly (readonly number[])[]): void {
  const fallback = new Int32Array(found.length);
  const queue = [0];
  for (const state of queue) {
    const instead = fallback[state >> SHIFT]!;
    if (state > 0) next.copyWithin(state, instead, instead + CLASSES);
    const own = steps[state >> SHIFT]!;
    for (let index = 0; index < own.length; index += 2) {
      const to = own[index + 1]!;
      const after = state === 0 ? 0 : next[state | own[index]!]!;
      fallback[to >> SHIFT] = after;
      found[to >> SHIFT]! |= found[after >> SHIFT]!;
      next[state | own[index]!] = to;
      queue.push(to);
    }
  }
}
