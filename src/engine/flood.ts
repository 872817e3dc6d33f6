import { createDelay } from './delay.ts';
import type { Stream } from './model.ts';
import { BLOCK, createSieve, type TakeLine } from './sieve.ts';
import type { LineSink } from './split.ts';
import { LINE } from './thin.ts';

/*
 * Once more has come than any budget prints, lines are looked at only if their like has not been seen often enough; all
 * others are counted, on bytes, without a string for each. What decides is the lines and their order alone, so the
 * outcome is the same however they were cut into chunks.
 */

export interface FloodSizes {
  /** Until all this has come every line is taken: bytes, and `LINE` more for each line. */
  readonly begin: number;
  /** Bytes of the end of which every line is taken. */
  readonly end: number;
}

const SIZES: FloodSizes = { begin: 8 << 20, end: 1 << 18 };
const NEWLINE = 10;

export interface FloodOptions {
  /** Text of files, in which no line is worth more than another. */
  readonly isText: boolean;
  readonly sizes?: FloodSizes | undefined;
  /** False as long as every line is wanted. */
  readonly mayCount: () => boolean;
  readonly take: TakeLine;
}

export interface Flood extends LineSink {
  /** Takes what it holds back: something else comes next, or nothing. */
  drain(): void;
}

export function createFlood({ isText, sizes = SIZES, mayCount, take }: FloodOptions): Flood {
  const sieve = createSieve(take, isText);
  const delay = createDelay(sizes.end, BLOCK);
  let weight = 0;

  /** @returns where the first line begins that is not taken */
  const takeFirst = (bytes: Uint8Array, stream: Stream): number => {
    let at = 0;
    while (weight < sizes.begin && at <= bytes.length) {
      const end = endOfLine(bytes, at);
      weight += end - at + 1 + LINE;
      at = end + 1;
    }
    if (at > 0) sieve.takeAll({ bytes: bytes.subarray(0, at - 1), stream });
    return at;
  };
  const drain = () => {
    const { before, rest } = delay.drain();
    for (const block of before) sieve.sift(block);
    for (const block of rest) sieve.takeAll(block);
  };
  return {
    drain,
    block(bytes, stream) {
      let at = takeFirst(bytes, stream);
      // One by one, since a line may be the last that is wanted.
      for (; at <= bytes.length && !mayCount(); at = endOfLine(bytes, at) + 1)
        sieve.takeAll({ bytes: bytes.subarray(at, endOfLine(bytes, at)), stream });
      if (at > bytes.length) return;
      delay.push(bytes.subarray(at), stream);
      for (const block of delay.released()) sieve.sift(block);
    },
    long(line) {
      drain();
      sieve.take(line);
    },
  };
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(NEWLINE, from);
  return end < 0 ? bytes.length : end;
}
