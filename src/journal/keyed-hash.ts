/*
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a hash that nobody can guess at without its key. Written out, since loading Node's
 * cryptography costs each run more than all the rest of its bookkeeping.
 */

/**
 * @param key 16 bytes at least
 * @returns 16 hexadecimal digits
 */
export function keyedHash(key: Uint8Array, message: Uint8Array): string {
  const words = new DataView(key.buffer, key.byteOffset, 16);
  const [k0, k1] = [words.getBigUint64(0, true), words.getBigUint64(8, true)];
  const state: State = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const padded = new DataView(new ArrayBuffer((message.length & ~7) + 8));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(padded.byteLength - 1, message.length & 0xff);
  for (let at = 0; at < padded.byteLength; at += 8) {
    const word = padded.getBigUint64(at, true);
    state[3] ^= word;
    rounds(state, 2);
    state[0] ^= word;
  }
  state[2] ^= 0xffn;
  rounds(state, 4);
  return (state[0] ^ state[1] ^ state[2] ^ state[3]).toString(16).padStart(16, '0');
}

/** Four words of 64 bits. */
type State = [bigint, bigint, bigint, bigint];

function rounds(state: State, count: number): void {
  let [v0, v1, v2, v3] = state;
  for (let round = 0; round < count; round++) {
    v0 = word(v0 + v1);
    v1 = rotated(v1, 13n) ^ v0;
    v0 = rotated(v0, 32n);
    v2 = word(v2 + v3);
    v3 = rotated(v3, 16n) ^ v2;
    v0 = word(v0 + v3);
    v3 = rotated(v3, 21n) ^ v0;
    v2 = word(v2 + v1);
    v1 = rotated(v1, 17n) ^ v2;
    v2 = rotated(v2, 32n);
  }
  state[0] = v0;
  state[1] = v1;
  state[2] = v2;
  state[3] = v3;
}

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
/** To the left. */
const rotated = (value: bigint, by: bigint): bigint => word(value << by) | (value >> (64n - by));
