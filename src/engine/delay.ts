import type { Stream } from './model.ts';

/** Whole lines, without the last newline. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly stream: Stream;
}

/** Holds the last lines that came, so that the end is known as the end when it is looked at. */
export interface Delay {
  push(bytes: Uint8Array, stream: Stream): void;
  /** Takes out blocks after which at least so many bytes have come. */
  released(): Iterable<Block>;
  /** Takes out all: lines after which so many bytes have come, then the rest. */
  drain(): { readonly before: readonly Block[]; readonly rest: readonly Block[] };
}

const NEWLINE = 10;

/** Full blocks lie in buffers that are used again, since a new one for each would pile up until they are collected. */
const POOL = 16;
/** Blocks that are read at a time and those just before them, which may be looked at once more. */
const IN_USE = 6;

function createPool(size: number): (bytes: Uint8Array) => Uint8Array {
  const buffers: Uint8Array[] = [];
  let next = 0;
  return (bytes) => {
    buffers[next] ??= new Uint8Array(size);
    const copy = buffers[next]!.subarray(0, bytes.length);
    copy.set(bytes);
    next = (next + 1) % POOL;
    return copy;
  };
}

/** @param held bytes that are held back  @param most longer blocks are cut between lines, as far as lines are shorter */
export function createDelay(held: number, most: number): Delay {
  const pooled = createPool(most);
  let blocks: Block[] = [];
  let first = 0;
  let size = 0;
  const take = (): Block => {
    const block = blocks[first++]!;
    size -= block.bytes.length + 1;
    if (first < 1024 && first < blocks.length) return block;
    blocks = blocks.slice(first);
    first = 0;
    return block;
  };
  return {
    push(bytes, stream) {
      for (let at = 0; at <= bytes.length; ) {
        const end = endOfBlock(bytes, at, most);
        const part = bytes.subarray(at, end);
        const isPooled = part.length > most / 2 && part.length <= most && blocks.length - first < POOL - IN_USE;
        // A copy, since the caller's bytes may change; `slice` would share those of a Buffer.
        blocks.push({ bytes: isPooled ? pooled(part) : new Uint8Array(part), stream });
        size += end - at + 1;
        at = end + 1;
      }
    },
    *released() {
      while (first < blocks.length && size - blocks[first]!.bytes.length - 1 >= held) yield take();
    },
    drain() {
      const all = blocks.slice(first);
      [blocks, first] = [[], 0];
      const parts = cutBefore(all, size - held);
      size = 0;
      return parts;
    },
  };
}

/** The end of the last line that fits, or that of a line too long to fit. */
function endOfBlock(bytes: Uint8Array, from: number, most: number): number {
  if (bytes.length - from <= most) return bytes.length;
  const last = bytes.lastIndexOf(NEWLINE, from + most);
  if (last >= from) return last;
  const next = bytes.indexOf(NEWLINE, from);
  return next < 0 ? bytes.length : next;
}

/** Parts lines that end within the first bytes from those that do not. */
function cutBefore(blocks: readonly Block[], within: number): { before: Block[]; rest: Block[] } {
  const before: Block[] = [];
  const rest: Block[] = [];
  let left = within;
  for (const { bytes, stream } of blocks) {
    const end =
      rest.length > 0 || left <= 0
        ? -1
        : bytes.length + 1 <= left
          ? bytes.length
          : bytes.lastIndexOf(NEWLINE, left - 1);
    if (end >= 0) before.push({ bytes: bytes.subarray(0, end), stream });
    if (end < bytes.length) rest.push({ bytes: bytes.subarray(end + 1), stream });
    left -= bytes.length + 1;
  }
  return { before, rest };
}
