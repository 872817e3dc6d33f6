import { expect, it } from 'vitest';
import { keyedHash } from '../../src/journal/keyed-hash.ts';

/** The first of the vectors that come with the reference implementation: message 00, 00 01, 00 01 02 …, key 00 01 … 0f; low byte first. */
const VECTORS = [
  '310e0edd47db6f72',
  'fd67dc93c539f874',
  '5a4fa9d909806c0d',
  '2d7efbd796666785',
  'b7877127e09427cf',
  '8da699cd64557618',
  'cee3fe586e46c9cb',
  '37d1018bf50002ab',
  '6224939a79f5f593',
  'b0e4a90bdf82009e',
];

const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index);

it.each(VECTORS.map((vector, length) => [length, vector] as const))(
  'hashes %i bytes as SipHash-2-4 does',
  (length, vector) => {
    const bytes = keyedHash(counting(16), counting(length)).match(/../gu)!;
    expect(bytes.toReversed().join('')).toBe(vector);
  },
);

it('depends on the key', () => {
  expect(keyedHash(counting(32), counting(9))).not.toBe(keyedHash(counting(32).reverse(), counting(9)));
});
