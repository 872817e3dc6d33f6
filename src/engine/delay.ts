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

/** Lines of the end, however short. */
const MOST_LINES = 10_000;

/** Blocks lie in buffers that are used again, since a new one for each would pile up until they are collected. */
const POOL = 16;
/** Blocks that are read at a time and those just before them, which may be looked at once more. */
const IN_USE = 6;

/** @param held bytes that are held back  @param most longer blocks are cut between lines, as far as lines are shorter */
export function createDelay(held: number, most: number): Delay {
  const pool = createPool(most);
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
  const add = (part: Uint8Array, stream: Stream) => {
    size += part.length + 1;
    const last = first < blocks.length ? blocks.at(-1)! : undefined;
    const longer = last?.stream === stream ? pool.append(last.bytes, part) : undefined;
    if (longer) blocks[blocks.length - 1] = { bytes: longer, stream };
    // A copy, since the caller's bytes may change; `slice` would share those of a Buffer.
    else if (blocks.length - first >= POOL - IN_USE) blocks.push({ bytes: new Uint8Array(part), stream });
    else blocks.push({ bytes: pool.copy(part), stream });
  };
  return {
    push(bytes, stream) {
      for (let at = 0; at <= bytes.length; ) {
        const end = endOfBlock(bytes, at, most);
        add(bytes.subarray(at, end), stream);
        at = end + 1;
      }
    },
    *released() {
      while (first < blocks.length && size - blocks[first]!.bytes.length - 1 >= held) yield take();
    },
    drain() {
      const all = blocks.slice(first);
      [blocks, first] = [[], 0];
      const parts = cutBefore(all, size - Math.min(held, sizeOfLast(all, MOST_LINES)));
      size = 0;
      return parts;
    },
  };
}

interface Pool {
  copy(bytes: Uint8Array): Uint8Array;
  /** Appends lines to those that were copied last. @returns undefined if there is no room */
  append(block: Uint8Array, bytes: Uint8Array): Uint8Array | undefined;
}

function createPool(size: number): Pool {
  const buffers: Uint8Array[] = [];
  let at = 0;
  return {
    copy(bytes) {
      if (bytes.length > size) return new Uint8Array(bytes);
      at = (at + 1) % POOL;
      buffers[at] ??= new Uint8Array(size);
      buffers[at]!.set(bytes);
      return buffers[at]!.subarray(0, bytes.length);
    },
    append(block, bytes) {
      const buffer = buffers[at];
      const length = block.length + 1 + bytes.length;
      if (!buffer || block.buffer !== buffer.buffer || length > size) return undefined;
      buffer[block.length] = NEWLINE;
      buffer.set(bytes, block.length + 1);
      return buffer.subarray(0, length);
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
    const end = left > bytes.length ? bytes.length : left <= 0 ? -1 : bytes.lastIndexOf(NEWLINE, left - 1);
    if (end >= 0) before.push({ bytes: bytes.subarray(0, end), stream });
    if (end < bytes.length) rest.push({ bytes: bytes.subarray(end + 1), stream });
    left = end < bytes.length ? 0 : left - bytes.length - 1;
  }
  return { before, rest };
}

/** Bytes of the last lines. */
function sizeOfLast(blocks: readonly Block[], lines: number): number {
  let size = 0;
  let count = 0;
  for (const { bytes } of blocks.toReversed()) {
    for (let end = bytes.length; end >= 0; count++) {
      if (count === lines) return size;
      const start = end === 0 ? -1 : bytes.lastIndexOf(NEWLINE, end - 1);
      size += end - start;
      end = start;
    }
  }
  return size;
}
