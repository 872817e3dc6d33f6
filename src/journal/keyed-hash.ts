/*
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a hash that nobody can guess at without its key. Written out, since loading Node's
 * cryptography costs each run more than all the rest of its bookkeeping.
 */

/** A 64-bit word as two halves of 32 bits. */
type Word = { high: number; low: number };

/**
 * @param key 16 bytes at least
 * @returns 16 hexadecimal digits
 */
export function keyedHash(key: Uint8Array, message: Uint8Array): string {
  const words = new DataView(key.buffer, key.byteOffset, 16);
  const wordAt = (at: number): Word => ({ high: words.getUint32(at + 4, true), low: words.getUint32(at, true) });
  const [k0, k1] = [wordAt(0), wordAt(8)];
  const state = [
    xored(k0, { high: 0x736f6d65, low: 0x70736575 }),
    xored(k1, { high: 0x646f7261, low: 0x6e646f6d }),
    xored(k0, { high: 0x6c796765, low: 0x6e657261 }),
    xored(k1, { high: 0x74656462, low: 0x79746573 }),
  ] as const;
  const padded = new DataView(new ArrayBuffer((message.length & ~7) + 8));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(padded.byteLength - 1, message.length & 0xff);
  for (let at = 0; at < padded.byteLength; at += 8) {
    const word = { high: padded.getUint32(at + 4, true), low: padded.getUint32(at, true) };
    xor(state[3], word);
    rounds(state, 2);
    xor(state[0], word);
  }
  xor(state[2], { high: 0, low: 0xff });
  rounds(state, 4);
  for (const word of state.slice(1)) xor(state[0], word);
  return [state[0].high, state[0].low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

type State = readonly [Word, Word, Word, Word];

function rounds([v0, v1, v2, v3]: State, count: number): void {
  for (let round = 0; round < count; round++) {
    add(v0, v1);
    add(v2, v3);
    rotate(v1, 13);
    rotate(v3, 16);
    xor(v1, v0);
    xor(v3, v2);
    rotate(v0, 32);
    add(v2, v1);
    add(v0, v3);
    rotate(v1, 17);
    rotate(v3, 21);
    xor(v1, v2);
    xor(v3, v0);
    rotate(v2, 32);
  }
}

const xored = (a: Word, b: Word): Word => ({ high: a.high ^ b.high, low: a.low ^ b.low });

function xor(a: Word, b: Word): void {
  a.high ^= b.high;
  a.low ^= b.low;
}

function add(a: Word, b: Word): void {
  const low = (a.low >>> 0) + (b.low >>> 0);
  a.high = (a.high + b.high + (low > 0xffffffff ? 1 : 0)) | 0;
  a.low = low | 0;
}

/** To the left, by 1 to 63 bits. */
function rotate(word: Word, by: number): void {
  const [high, low] = by >= 32 ? [word.low, word.high] : [word.high, word.low];
  const rest = by % 32;
  word.high = rest === 0 ? high : (high << rest) | (low >>> (32 - rest));
  word.low = rest === 0 ? low : (low << rest) | (high >>> (32 - rest));
}
