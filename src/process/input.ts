import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { openSocket } from './capture.ts';

/** Our standard input, read to its end. */
export interface Input {
  readonly ended: Promise<void>;
  pause(): void;
  resume(): void;
  /** Reads no further, so that who writes to it gets SIGPIPE. */
  stop(): void;
}

/** @param take gets bytes that are there for the time of the call */
export function readInput(take: (chunk: Uint8Array) => void): Input {
  const stdin = isFifo(0) ? openSocket(0, take) : process.stdin.on('data', take);
  return {
    // An input that fails ends there; `close` comes after all of these.
    ended: new Promise((resolve) => {
      for (const event of ['end', 'error', 'close']) stdin.once(event, () => resolve());
    }),
    pause: () => void stdin.pause(),
    resume: () => void stdin.resume(),
    stop: () => void stdin.destroy(),
  };
}

/**
 * Takes what is there already: who asks a short question has mostly asked it by the time we run, and Node takes longer to load what
 * reads a stream as it comes than the answer does.
 * @returns true if that was all; else the rest is for `readInput`
 */
function takeAtOnce(take: (chunk: Uint8Array) => void): boolean {
  let fd: number | undefined;
  try {
    fd = withoutWaiting(fstatSync(0));
    if (fd === undefined) return false;
    const buffer = Buffer.allocUnsafe(65_536);
    for (let length = readSync(fd, buffer); length > 0; length = readSync(fd, buffer)) take(buffer.subarray(0, length));
    return true;
  } catch {
    // The rest has not been written yet.
    return false;
  } finally {
    if (fd) closeSync(fd);
  }
}

/**
 * Our standard input as a descriptor that says EAGAIN instead of waiting. Linux can open a pipe again. A socket, which is what most
 * hosts give, is made so by Node's own handle of it, the cheapest thing in Node that does; it is an old and undocumented one, so
 * where it is gone all goes the long way.
 */
function withoutWaiting(stdin: Stats): number | undefined {
  if (stdin.isFIFO()) return openSync('/proc/self/fd/0', constants.O_RDONLY | constants.O_NONBLOCK);
  if (!stdin.isSocket()) return undefined;
  const { Pipe, constants: kinds } = (process as unknown as OldNode).binding('pipe_wrap');
  return new Pipe(kinds.SOCKET).open(0) === 0 ? 0 : undefined;
}

/** Where this is gone, `binding` throws or is no function. */
interface OldNode {
  binding(name: 'pipe_wrap'): {
    readonly Pipe: new (kind: number) => { open(fd: number): number | undefined };
    readonly constants: { readonly SOCKET: number };
  };
}

function isFifo(fd: number): boolean {
  try {
    return fstatSync(fd).isFIFO();
  } catch {
    return false;
  }
}

/**
 * All of our standard input.
 * @param limit bytes
 * @param deadline milliseconds
 * @returns undefined if there is more, or it takes longer
 */
export async function readWhole(limit: number, deadline: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Uint8Array) => {
    size += chunk.length;
    if (size <= limit) chunks.push(Buffer.from(chunk));
  };
  if (!takeAtOnce(take) && !(await takeRest(take, deadline))) return undefined;
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** @returns false if the end did not come in time */
async function takeRest(take: (chunk: Uint8Array) => void, deadline: number): Promise<boolean> {
  const input = readInput(take);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    input.stop();
  }, deadline);
  await input.ended;
  clearTimeout(timer);
  return !late;
}
