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
  const size = 1 + lists.flat().reduce((sum, word) => sum + word.length, 0);
  const next = new Int32Array(size * CLASSES).fill(-1);
  const found = new Uint8Array(size);
  let states = 1;
  for (const [bit, words] of lists.entries())
    for (const word of words) {
      let state = 0;
      for (const letter of word) {
        const at = state | CLASS[letter.charCodeAt(0)]!;
        if (next[at] === -1) next[at] = states++ * CLASSES;
        state = next[at]!;
      }
      found[state / CLASSES]! |= 1 << bit;
    }
  closeOver(next, found);
  return { next, found };
}

/** Where no word goes on, the longest end of what was read that begins another one does. */
function closeOver(next: Int32Array, found: Uint8Array): void {
  const fallback = new Int32Array(found.length);
  const queue = [0];
  for (const state of queue)
    for (let symbol = 0; symbol < CLASSES; symbol++) {
      const at = state | symbol;
      const instead = state === 0 ? 0 : next[fallback[state / CLASSES]! | symbol]!;
      const to = next[at]!;
      if (to === -1) next[at] = instead;
      else {
        fallback[to / CLASSES] = instead;
        found[to / CLASSES]! |= found[instead / CLASSES]!;
        queue.push(to);
      }
    }
}
