// Writes lines as fast as a pipe takes them: `node source.js KIND MEGABYTES`.
import { writeSync } from 'node:fs';

const DIGITS = 9;
const AT = '0'.repeat(DIGITS);
const LINES = 4000;

/** A line of 80 characters with its newline. */
const padded = (text) => `${text.padEnd(79, '.').slice(0, 79)}\n`;

/** Each kind makes line `n` of a block; where `AT` stands, the line's number is written later. */
const KINDS = {
  plain: () => padded('the quick brown fox jumps over the lazy dog and goes on'),
  distinct: () => padded(`row ${AT} of the export, written to part ${AT}`),
  words: (n) => padded(`${wordOf(n)} ${wordOf(n * 7 + 3)} ${AT} ${wordOf(n * 31 + 5)} took ${AT}`),
  errors: () => padded(`error: something ${AT} went wrong in the import of ${AT}`),
  frames: (n) =>
    n % 12 === 0
      ? padded(`TypeError: cannot read property x${AT} of undefined`)
      : `    at handler${n % 7} (/srv/app/src/mod${n % 300}/file.js:${AT}:${n % 80})\n`,
  empty: () => '\n',
  short: (n) => `${n % 10}\n`,
  progress: (n) => `downloading ${AT} of 999999999 bytes\r${n % 500 === 499 ? '\n' : ''}`,
  binary: (n) => `\u0000\u00ff\u0080 record ${AT} \u00fe${n % 3}\n`,
  one: () => 'abcdefghij',
};

/** Letters only, different for each number. */
const wordOf = (n) => (n * 2_654_435_761).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]);

const [kind, megabytes] = [process.argv[2], Number(process.argv[3])];
const text = Array.from({ length: LINES }, (_, n) => KINDS[kind](n)).join('');
const block = Buffer.from(text, 'latin1');
const places = [];
for (let at = block.indexOf(AT); at >= 0; at = block.indexOf(AT, at + DIGITS)) places.push(at);

let left = megabytes * 1e6;
for (let number = 1; left > 0; ) {
  for (const place of places) {
    let rest = number++;
    for (let at = place + DIGITS - 1; at >= place; at--) {
      block[at] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }
  const length = Math.min(left, block.length);
  writeAll(block.subarray(0, length));
  left -= length;
}

function writeAll(bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}
