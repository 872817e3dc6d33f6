import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BLOCK = 65_536;

/** The bytes of a file, block by block; each is there until the next one is asked for. */
export function* blocksOf(file: string): Iterable<Uint8Array> {
  const fd = openSync(file, 'r');
  const block = Buffer.allocUnsafe(BLOCK);
  try {
    for (;;) {
      const length = readSync(fd, block);
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(fd);
  }
}

/** Milliseconds between two looks at a file that grows. */
const PAUSE = 100;

/**
 * The same of a file that is still written to.
 * @param ended resolves once nothing more is written
 * @param isGone tells if nobody is left who could say so
 */
export async function* growingBlocksOf(
  file: string,
  ended: Promise<unknown>,
  isGone: () => boolean,
): AsyncIterable<Uint8Array> {
  const fd = openSync(file, 'r');
  const block = Buffer.allocUnsafe(BLOCK);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  try {
    for (;;) {
      // What was written until then is there to be read.
      const last = over || isGone();
      for (let length = readSync(fd, block); length > 0; length = readSync(fd, block)) yield block.subarray(0, length);
      if (last) return;
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PAUSE))]);
    }
  } finally {
    closeSync(fd);
  }
}

/** The exit code that the shell has put beside the file; undefined if the run was stopped before the shell knew. */
export function exitBeside(file: string): number | undefined {
  try {
    const text = readFileSync(`${file}.exit`, 'utf8');
    return text === '' ? undefined : Number(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds. */
const DAY = 86_400_000;

/** What shells of other days have left beside the file goes: each leaves an empty one, named by its process. */
export function forgetBeside(file: string, now: number): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder).filter((one) => /^\d+(?:\.exit)?$/u.test(one))) {
    const path = join(folder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: now };
    if (now - mtimeMs > DAY) rmSync(path, { force: true });
  }
}
