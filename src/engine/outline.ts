/*
 * Outlines of lines as numbers, made from bytes: lines that tell of the same thing in other numbers have the same one.
 * A number that is nothing but 0 is another one than the rest (`exit code 0`).
 */

const NEWLINE = 10;
const FACTOR = 0x01000193;

const isDigit = (byte: number) => byte >= 48 && byte <= 57;

/** Lines of one block of bytes. */
export interface Outlines {
  readonly count: number;
  readonly hashes: Int32Array;
  /** Where each line ends, without its newline. */
  readonly ends: Int32Array;
}

/** Reads blocks of at most so many bytes; what is given is overwritten by the next. */
export function createOutliner(most: number): (bytes: Uint8Array) => Outlines {
  // Most outputs are no flood, and never ask.
  let hashes = new Int32Array();
  let ends = hashes;
  return (bytes) => {
    if (hashes.length === 0) [hashes, ends] = [new Int32Array(most + 1), new Int32Array(most + 1)];
    let [hash, digits, count] = [0, 0, 0];
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      // Written out, since this is the loop that every byte of a gigabyte goes through.
      if (byte >= 48 && byte <= 57) digits = digits === 0 && byte === 48 ? 1 : 2;
      else if (byte === NEWLINE) {
        hashes[count] = Math.imul(hash ^ (digits << 8), FACTOR);
        ends[count++] = at;
        hash = 0;
        digits = 0;
      } else {
        hash = Math.imul(hash ^ byte ^ (digits << 8), FACTOR);
        digits = 0;
      }
    }
    hashes[count] = Math.imul(hash ^ (digits << 8), FACTOR);
    ends[count++] = bytes.length;
    return { count, hashes, ends };
  };
}

const isWord = (byte: number) => isDigit(byte) || ((byte | 32) - 97) >>> 0 < 26 || byte === 95 || byte >= 128;

/** The outline of a line in which words that hold a digit (ids, hashes) are numbers too. */
export function looseOutline(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; ) {
    if (!isWord(bytes[at]!)) {
      hash = Math.imul(hash ^ bytes[at++]!, FACTOR);
      continue;
    }
    let word = hash;
    let holdsDigit = false;
    for (; at < to && isWord(bytes[at]!); at++) {
      holdsDigit ||= isDigit(bytes[at]!);
      word = Math.imul(word ^ bytes[at]!, FACTOR);
    }
    hash = holdsDigit ? Math.imul(hash ^ 0x1ff, FACTOR) : word;
  }
  return hash;
}
