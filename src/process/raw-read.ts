import { closeSync, openSync, readSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { Output } from './output.ts';

/** 1-based, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Pick {
  readonly range: Range | undefined;
  /** Lines that match, each after its number and a colon. */
  readonly pattern: RegExp | undefined;
}

/** @throws UserError for anything but `10-20`, `10-`, `10` */
export function parseRange(text: string): Range {
  const [, from, dash, to] = /^(\d+)(-)?(\d+)?$/.exec(text) ?? [];
  const range = { from: Number(from), to: dash === undefined ? Number(from) : Number(to ?? Number.POSITIVE_INFINITY) };
  if (from === undefined || (dash === undefined && to !== undefined) || range.from < 1 || range.to < range.from)
    throw new UserError(`'${text}' is no range of lines`, 'write --lines 10-20, 10- or 10');
  return range;
}

const BLOCK = 262_144;
const LINE_FEED = 10;

/** What was printed of a file. */
export interface Picked {
  readonly lines: number;
  readonly bytes: number;
}

/** Prints a file byte for byte. @returns how many bytes went out */
export async function copyWhole(file: string, output: Output): Promise<number> {
  let bytes = 0;
  for (const block of blocksOf(file)) {
    output.write(block, 1);
    await output.drained();
    if (output.isClosed(1)) break;
    bytes += block.length;
  }
  return bytes;
}

/** Prints some lines of a file. */
export async function pickLines(file: string, { range, pattern }: Pick, output: Output): Promise<Picked> {
  let number = 0;
  let [printed, bytes] = [0, 0];
  for (const lines of linesOf(file)) {
    const picked: Uint8Array[] = [];
    for (const line of lines) {
      number++;
      if (range && (number < range.from || number > range.to)) continue;
      if (pattern && !pattern.test(textOf(line))) continue;
      picked.push(...(pattern ? [Buffer.from(`${number}:`), line] : [line]));
      printed++;
    }
    const block = Buffer.concat(picked);
    output.write(block, 1);
    await output.drained();
    if (output.isClosed(1)) break;
    bytes += block.length;
    if (range && number >= range.to) break;
  }
  return { lines: printed, bytes };
}

/** Without its end, so that `$` finds it. */
const textOf = (line: Uint8Array): string =>
  Buffer.from(line.buffer, line.byteOffset, line.length)
    .toString('utf8')
    .replace(/\r?\n$/, '');

function* blocksOf(file: string): Iterable<Buffer> {
  const fd = openSync(file, 'r');
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK);
      const length = readSync(fd, block);
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(fd);
  }
}

/** Whole lines with their ends, those of one block at a time. */
function* linesOf(file: string): Iterable<Uint8Array[]> {
  let parts: Buffer[] = [];
  for (const block of blocksOf(file)) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = block.indexOf(LINE_FEED); end >= 0; end = block.indexOf(LINE_FEED, start)) {
      const piece = block.subarray(start, end + 1);
      lines.push(parts.length > 0 ? Buffer.concat([...parts, piece]) : piece);
      parts = [];
      start = end + 1;
    }
    if (start < block.length) parts.push(block.subarray(start));
    yield lines;
  }
  if (parts.length > 0) yield [Buffer.concat(parts)];
}
