/*
 * The header of a GGUF file: magic, version, number of tensors and of keys, then the keys with their values, all little-endian
 * (ggml/docs/gguf.md of ggml-org/ggml). Tensors are not read.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UserError } from '../errors.ts';

export type GgufValue = string | number | bigint | boolean | readonly number[] | undefined;

export interface Gguf {
  readonly version: number;
  readonly tensors: number;
  /** Long lists, and lists of texts, are passed over: they are the vocabulary. */
  readonly keys: ReadonlyMap<string, GgufValue>;
  /** Bytes of the file. */
  readonly size: number;
}

const BLOCK = 1_048_576;
/** A list with one number a layer; longer ones are of no use here. */
const LONGEST_LIST = 1024;
/** A text; templates are some ten thousand characters. */
const LONGEST_TEXT = 16_777_216;

/** @throws UserError if it is no GGUF file, or ends before its header does */
export function readGguf(file: string): Gguf {
  const reader = openReader(file);
  try {
    const magic = reader.bytes(4).toString('latin1');
    if (magic !== 'GGUF') throw new UserError(`${file} is no GGUF file: it begins with ${JSON.stringify(magic)}`);
    const version = reader.number('u32');
    if (version < 2 || version > 3)
      throw new UserError(`${file} is GGUF of version ${version}; 2 and 3 are known`, 'is tks up to date?');
    const [tensors, count] = [reader.number('u64'), reader.number('u64')];
    const keys = new Map<string, GgufValue>();
    for (let at = 0; at < count; at++) {
      const name = readText(reader);
      keys.set(name, readValue(reader, reader.number('u32')));
    }
    return { version, tensors, keys, size: reader.size };
  } finally {
    reader.close();
  }
}

type Format = keyof typeof SIZES;
const SIZES = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, f32: 4, bool: 1, u64: 8, i64: 8, f64: 8 } as const;
/** By their number in the file; 8 is a text, 9 a list. */
const TYPES: Readonly<Record<number, Format>> = {
  0: 'u8',
  1: 'i8',
  2: 'u16',
  3: 'i16',
  4: 'u32',
  5: 'i32',
  6: 'f32',
  7: 'bool',
  10: 'u64',
  11: 'i64',
  12: 'f64',
};
const TEXT = 8;
const LIST = 9;

interface Reader {
  readonly size: number;
  bytes(length: number): Buffer;
  number(format: Format): number;
  skip(length: number): void;
  close(): void;
}

function openReader(file: string): Reader {
  const fd = open(file);
  const { size } = fstatSync(fd);
  let block = Buffer.alloc(0);
  let from = 0;
  let at = 0;
  const bytes = (length: number): Buffer => {
    if (at + length > size)
      throw new UserError(`${file} ends within its header, after ${size} bytes`, 'was it loaded whole?');
    if (at < from || at + length > from + block.length) {
      block = Buffer.alloc(Math.max(BLOCK, length));
      from = at;
      block = block.subarray(0, readSync(fd, block, 0, block.length, at));
    }
    at += length;
    return block.subarray(at - from - length, at - from);
  };
  return {
    size,
    bytes,
    number: (format) => decode(bytes(SIZES[format]), format),
    skip: (length) => {
      if (at + length > size) bytes(length);
      at += length;
    },
    close: () => closeSync(fd),
  };
}

function open(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function decode(bytes: Buffer, format: Format): number {
  switch (format) {
    case 'u8':
    case 'bool':
      return bytes.readUInt8();
    case 'i8':
      return bytes.readInt8();
    case 'u16':
      return bytes.readUInt16LE();
    case 'i16':
      return bytes.readInt16LE();
    case 'u32':
      return bytes.readUInt32LE();
    case 'i32':
      return bytes.readInt32LE();
    case 'f32':
      return bytes.readFloatLE();
    case 'u64':
      return Number(bytes.readBigUInt64LE());
    case 'i64':
      return Number(bytes.readBigInt64LE());
    case 'f64':
      return bytes.readDoubleLE();
  }
}

function readText(reader: Reader): string {
  const length = reader.number('u64');
  if (length <= LONGEST_TEXT) return reader.bytes(length).toString('utf8');
  reader.skip(length);
  return '';
}

function readValue(reader: Reader, type: number): GgufValue {
  if (type === TEXT) return readText(reader);
  if (type === LIST) return readList(reader);
  const format = formatOf(type);
  const value = reader.number(format);
  return format === 'bool' ? value !== 0 : value;
}

function readList(reader: Reader): readonly number[] | undefined {
  const [type, count] = [reader.number('u32'), reader.number('u64')];
  if (type === TEXT) {
    for (let at = 0; at < count; at++) reader.skip(reader.number('u64'));
    return undefined;
  }
  const format = formatOf(type);
  if (count <= LONGEST_LIST) return Array.from({ length: count }, () => reader.number(format));
  reader.skip(count * SIZES[format]);
  return undefined;
}

function formatOf(type: number): Format {
  const format = TYPES[type];
  if (!format)
    throw new UserError(`the header holds a value of a kind that is not known (${type})`, 'is the file damaged?');
  return format;
}
