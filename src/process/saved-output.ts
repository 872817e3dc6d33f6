import { closeSync, openSync, readSync } from 'node:fs';

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
