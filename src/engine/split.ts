import type { Stream } from './model.ts';

/** Longer lines are kept as a head and a tail; what a reader is shown of a line is far less. */
const LONGEST_LINE = 1 << 20;
const KEPT_OF_LONG_LINE = 1 << 15;
const NEWLINE = 10;
const REPLACEMENT = '\uFFFD';

/** One raw line without its newline. `binary`: no valid UTF-8, so `text` holds one byte a character. */
export interface RawLine {
  readonly text: string;
  readonly stream: Stream;
  readonly binary: boolean;
  /** Characters taken out of the middle, and where. */
  readonly cut: { readonly at: number; readonly length: number } | undefined;
}

export interface Splitter {
  push(chunk: Uint8Array, stream: Stream): void;
  /** Gives the unfinished lines; true if the last one given was unfinished. */
  end(): boolean;
  /** What has come of an unfinished line, if any. */
  unfinished(stream: Stream): string;
}

/** Cuts bytes into lines, the same however they were chunked, in memory that a long line does not grow. */
export function createSplitter(onLine: (line: RawLine) => void): Splitter {
  const pending: Record<Stream, Pending> = { 1: createPending(), 2: createPending() };
  const give = (bytes: Uint8Array, stream: Stream) => {
    for (const line of decodeLines(bytes, stream)) onLine(line);
  };
  const finish = (stream: Stream) => {
    const line = pending[stream].take();
    if (line.dropped === 0) give(line.bytes, stream);
    else onLine(longLine(line, stream));
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
      if (last >= from) give(chunk.subarray(from, last), stream);
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
      parts.push(bytes.slice());
      held += bytes.length;
      total += bytes.length;
      if (held > 2 * LONGEST_LINE) trim();
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

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const bytewise = new TextDecoder('latin1');

function decodeLines(bytes: Uint8Array, stream: Stream): RawLine[] {
  const text = lenient.decode(bytes);
  if (!text.includes(REPLACEMENT))
    return text.split('\n').map((line) => ({ text: line, stream, binary: false, cut: undefined }));
  return splitBytes(bytes).map((line) => ({ ...decode(line), stream, cut: undefined }));
}

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}

function decode(bytes: Uint8Array): { text: string; binary: boolean } {
  try {
    return { text: strict.decode(bytes), binary: false };
  } catch {
    return { text: latin1(bytes), binary: true };
  }
}

/** TextDecoder's "latin1" is windows-1252, which moves 0x80 to 0x9f; those bytes are put back. */
function latin1(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 0x80 || byte > 0x9f)) return bytewise.decode(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
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
