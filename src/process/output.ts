import { fstatSync, write, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Stream } from '../engine/model.ts';

/** True if a person looks at what is written there. */
export const isTerminal = (stream: 0 | Stream): boolean => isatty(stream);

/** Columns of the terminal that we print to, if it is one. */
export const terminalWidth = (): number | undefined => (isTerminal(1) ? process.stdout.columns : undefined);

/** The only writer to our descriptors. */
export interface Output {
  print(text: string, stream: Stream, binary: boolean): void;
  write(bytes: Uint8Array, stream: Stream): void;
  /** Resolves once all is written, or nobody reads it any more. */
  drained(): Promise<void>;
  /** The reader was found gone, by other ways than a write. */
  close(stream: Stream): void;
  /** True if the reader of this stream has gone. */
  isClosed(stream: Stream): boolean;
}

export interface OutputEvents {
  /** More waits than should; until `room` no more should come. */
  readonly full?: () => void;
  readonly room?: () => void;
  /** The reader has gone. */
  readonly closed?: (stream: Stream) => void;
}

/** Bytes that may wait before back-pressure sets in. */
const HIGH = 262_144;
/** Milliseconds until a descriptor that somebody made non-blocking is tried again. */
const RETRY = 4;

type Piece = { readonly bytes: Uint8Array; readonly stream: Stream };

export function createOutput(events: OutputEvents = {}): Output {
  const closed = new Set<Stream>();
  const queue: Piece[] = [];
  let waiting = 0;
  let full = false;
  let work: Promise<void> | undefined;

  const close = (stream: Stream) => {
    if (closed.has(stream)) return;
    closed.add(stream);
    events.closed?.(stream);
  };
  const flush = async () => {
    // Lets everything that is printed in one turn go out in one write.
    await Promise.resolve();
    while (queue.length > 0) {
      const { bytes, stream } = takeRun(queue);
      if (!closed.has(stream) && !(await writeAll(stream, bytes))) close(stream);
      waiting -= bytes.length;
      if (full && waiting < HIGH) {
        full = false;
        events.room?.();
      }
    }
    work = undefined;
  };
  const enqueue = (bytes: Uint8Array, stream: Stream) => {
    if (closed.has(stream) || bytes.length === 0) return;
    queue.push({ bytes, stream });
    waiting += bytes.length;
    if (!full && waiting >= HIGH) {
      full = true;
      events.full?.();
    }
    work ??= flush();
  };
  return {
    print: (text, stream, binary) => enqueue(Buffer.from(text, binary ? 'latin1' : 'utf8'), stream),
    // A copy, since the caller's bytes are there for the time of the call.
    write: (bytes, stream) => enqueue(Uint8Array.prototype.slice.call(bytes), stream),
    drained: async () => {
      while (work) await work;
    },
    close,
    isClosed: (stream) => closed.has(stream),
  };
}

/** Takes all pieces at the head of the queue that go to one stream. */
function takeRun(queue: Piece[]): Piece {
  const stream = queue[0]!.stream;
  const end = queue.findIndex((piece) => piece.stream !== stream);
  const run = queue.splice(0, end === -1 ? queue.length : end);
  return { bytes: run.length === 1 ? run[0]!.bytes : Buffer.concat(run.map(({ bytes }) => bytes)), stream };
}

/** @returns false if nobody reads it any more, or there is no room for it */
async function writeAll(fd: Stream, bytes: Uint8Array): Promise<boolean> {
  for (let rest = bytes; rest.length > 0; ) {
    try {
      rest = rest.subarray(await writeSome(fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
  return true;
}

/** A file takes it at once; for all else a thread waits, so that signals and the command's output still get through. */
function writeSome(fd: number, bytes: Uint8Array): number | Promise<number> {
  if (fstatSync(fd).isFile()) return writeSync(fd, bytes);
  return new Promise((resolve, reject) =>
    write(fd, bytes, (error, written) => (error ? reject(error) : resolve(written))),
  );
}
