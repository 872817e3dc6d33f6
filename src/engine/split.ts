import { decode, latin1, type RawLine } from './decode.ts';
import type { Stream } from './model.ts';

/** Longer lines are kept as a head and a tail; what a reader is shown of a line is far less. */
const LONGEST_LINE = 1 << 20;
const KEPT_OF_LONG_LINE = 1 << 15;
/** A part costs more than its bytes if it is one character. */
const MOST_PARTS = 4096;
const NEWLINE = 10;

/** Where lines go. */
export interface LineSink {
  /** Whole lines, without the last newline; the bytes are the caller's and may change afterwards. */
  block(bytes: Uint8Array, stream: Stream): void;
  /** A line of which only the ends were kept. */
  long(line: RawLine): void;
}

export interface Splitter {
  push(chunk: Uint8Array, stream: Stream): void;
  /** Gives the unfinished lines; true if the last one given was unfinished. */
  end(): boolean;
  /** What has come of an unfinished line, if any. */
  unfinished(stream: Stream): string;
}

/** Cuts bytes into lines, the same however they were chunked, in memory that a long line does not grow. */
export function createSplitter(sink: LineSink): Splitter {
  const pending: Record<Stream, Pending> = { 1: createPending(), 2: createPending() };
  const finish = (stream: Stream) => {
    const line = pending[stream].take();
    if (line.dropped === 0) sink.block(line.bytes, stream);
    else sink.long(longLine(line, stream));
  };
  return {
    push(chunk, stream) {
      const last = chunk.lastIndexOf(NEWLINE);
      if (last < 0) return pending[stream].add(chunk);
      let from = 0;
      if (pending[stream].size > 0) {
        from = chunk.indexOf(NEWLINE) + 1;
        pending[stream].add(chunk.subarray(0, from - 1));
        finish(stream);
      }
      if (last >= from) sink.block(chunk.subarray(from, last), stream);
      if (last + 1 < chunk.length) pending[stream].add(chunk.subarray(last + 1));
    },
    end() {
      const open = ([1, 2] as const).filter((stream) => pending[stream].size > 0);
      for (const stream of open) finish(stream);
      return open.length > 0;
    },
    unfinished: (stream) => decode(pending[stream].peek()).text,
  };
}

interface PendingLine {
  readonly bytes: Uint8Array;
  readonly dropped: number;
}

interface Pending {
  readonly size: number;
  add(bytes: Uint8Array): void;
  take(): PendingLine;
  peek(): Uint8Array;
}

/** An unfinished line. Beyond the longest line only its two ends are held. */
function createPending(): Pending {
  let parts: Uint8Array[] = [];
  let held = 0;
  let total = 0;
  const join = () => {
    const joined = concat(parts, held);
    parts = [joined];
    return joined;
  };
  const trim = () => {
    const all = join();
    parts = [all.slice(0, KEPT_OF_LONG_LINE), all.slice(-KEPT_OF_LONG_LINE)];
    held = 2 * KEPT_OF_LONG_LINE;
  };
  return {
    get size() {
      return total;
    },
    add(bytes) {
      // Not `slice`, which shares the caller's bytes if they are a Buffer.
      parts.push(new Uint8Array(bytes));
      held += bytes.length;
      total += bytes.length;
      if (held > 2 * LONGEST_LINE) trim();
      else if (parts.length > MOST_PARTS) join();
    },
    take() {
      if (total > LONGEST_LINE) trim();
      const line = { bytes: join(), dropped: total - held };
      parts = [];
      held = 0;
      total = 0;
      return line;
    },
    peek: () => join(),
  };
}

function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The ends of a line too long to hold, cut between characters. */
function longLine({ bytes, dropped }: PendingLine, stream: Stream): RawLine {
  const isInside = (at: number) => (bytes[at]! & 0xc0) === 0x80;
  let head = KEPT_OF_LONG_LINE;
  while (head > KEPT_OF_LONG_LINE - 4 && isInside(head)) head--;
  let tail = KEPT_OF_LONG_LINE;
  while (tail < KEPT_OF_LONG_LINE + 4 && isInside(tail)) tail++;
  const [first, last] = [decode(bytes.subarray(0, head)), decode(bytes.subarray(tail))];
  const binary = first.binary || last.binary;
  const parts = binary ? [latin1(bytes.subarray(0, head)), latin1(bytes.subarray(tail))] : [first.text, last.text];
  const length = dropped + (tail - head);
  return { text: parts.join(''), stream, binary, cut: { at: parts[0]!.length, length } };
}
