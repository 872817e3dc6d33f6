import { fstatSync } from 'node:fs';
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
  const input = readInput((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(Buffer.from(chunk));
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    input.stop();
  }, deadline);
  await input.ended;
  clearTimeout(timer);
  return late || size > limit ? undefined : Buffer.concat(chunks).toString('utf8');
}
