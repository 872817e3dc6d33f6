import { closeSync, readSync } from 'node:fs';
import { Socket, type SocketConstructorOpts } from 'node:net';
import type { Stream } from '../engine/model.ts';
import type { Child, Wire } from './execute.ts';
import type { Fifo } from './fifo.ts';

/** What the command writes to one descriptor, or to two that are one. */
export interface Capture {
  readonly stream: Stream;
  /** What the command gets as its descriptor. */
  readonly wire: Wire;
  /** To be called as soon as the command has been started. */
  attach(child: Child): void;
  /** From here on what comes is taken; the bytes are there for the time of the call. */
  start(take: (chunk: Uint8Array, stream: Stream) => void): void;
  pause(): void;
  resume(): void;
  /** Nobody reads any more: the command's next write fails, as it would on a closed pipe. */
  close(): void;
  /**
   * After the command's exit: takes what is left.
   * @returns a descriptor to read on from if a background child still writes, else undefined
   */
  finish(): Promise<number | undefined>;
}

const CHUNK = 65_536;
/** More cannot have been in the FIFO when the command exited; what comes after is a background child's. */
const FIFO_MAX = 1_048_576;

export function fifoCapture(fifo: Fifo, stream: Stream): Capture {
  let socket: Socket | undefined;
  let take: (chunk: Uint8Array, stream: Stream) => void = () => {};
  let state: 'open' | 'ended' | 'closed' = 'open';
  const release = (name: 'giveBack' | 'forget') => {
    socket?.destroy();
    try {
      fifo[name]();
    } catch {
      // The next run makes itself a new one.
    }
  };
  return {
    stream,
    wire: fifo.writer,
    attach: () => closeSync(fifo.writer),
    start: (onChunk) => {
      take = onChunk;
      socket = openSocket(fifo.reader, (chunk) => take(chunk, stream));
      socket.on('end', () => {
        if (state === 'open') state = 'ended';
      });
      // A FIFO cannot fail to be read; should it, the rest is read after the exit.
      socket.on('error', () => {});
    },
    pause: () => void socket?.pause(),
    resume: () => void (state === 'open' && socket?.resume()),
    close: () => {
      if (state === 'closed') return;
      state = 'closed';
      release('forget');
    },
    finish: async () => {
      if (state === 'closed') return undefined;
      socket?.pause();
      const held = state === 'open' && drain(fifo.reader, (chunk) => take(chunk, stream));
      state = 'closed';
      const heir = held ? fifo.openHeir() : undefined;
      release(held ? 'forget' : 'giveBack');
      return heir;
    },
  };
}

/**
 * A socket compares itself with `process.stderr` as it ends. Asking for that makes our stderr non-blocking for everybody who shares
 * it, and their writes fail; nothing here writes to it through Node.
 */
function hideStderr(): void {
  Object.defineProperty(process, 'stderr', { configurable: true, value: {} });
}

/** Reads into one buffer again and again: a new one for each read would pile up by tens of megabytes. */
export function openSocket(fd: number, take: (chunk: Uint8Array) => void): Socket {
  const callback = (length: number, buffer: Uint8Array) => {
    take(buffer.subarray(0, length));
    return true;
  };
  hideStderr();
  // Documented for `connect` only, but read by the constructor; spares a buffer for every read.
  const onread = { buffer: Buffer.allocUnsafe(CHUNK), callback };
  return new Socket({ fd, readable: true, writable: false, onread } as SocketConstructorOpts);
}

/** @returns true if somebody still holds the other end */
function drain(fd: number, take: (chunk: Uint8Array) => void): boolean {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let taken = 0; taken < FIFO_MAX; ) {
    let length: number;
    try {
      length = readSync(fd, buffer);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EAGAIN';
    }
    if (length === 0) return false;
    take(buffer.subarray(0, length));
    taken += length;
  }
  return true;
}

/** How long a background child may keep us after the command's exit where nobody can read on after us. */
const GRACE = 1000;

/** Where there is no FIFO: order of the two streams is lost, and a background child's late output too. */
export function pipeCapture(stream: Stream, descriptor: 1 | 2): Capture {
  let source: NodeJS.ReadableStream | null = null;
  let ended: Promise<void> = Promise.resolve();
  let take: ((chunk: Uint8Array, stream: Stream) => void) | undefined;
  const early: Uint8Array[] = [];
  return {
    stream,
    wire: 'pipe',
    attach: (child) => {
      source = descriptor === 1 ? child.stdout : child.stderr;
      // Node throws away what nobody has asked for when the command exits.
      source?.on('data', (chunk: Uint8Array) => (take ? take(chunk, stream) : early.push(chunk)));
      ended = new Promise((resolve) => source?.once('close', resolve));
    },
    start: (onChunk) => {
      take = onChunk;
      for (const chunk of early.splice(0)) take(chunk, stream);
    },
    pause: () => void source?.pause(),
    resume: () => void source?.resume(),
    close: () => (source as Socket | null)?.destroy(),
    finish: async () => {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, GRACE))]);
      (source as Socket | null)?.destroy();
      return undefined;
    },
  };
}
