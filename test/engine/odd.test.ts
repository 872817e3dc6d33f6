import { expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const lines = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));
const ODD_AT = 9_137;
const withOdd = (rows: string[], odd: string) => Buffer.from(`${rows.with(ODD_AT, odd).join('\n')}\n`);
const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Edsger Dijkstra', 'Barbara Liskov', 'Donald Knuth'];

const csv = lines(20_000, (at) => `${at},${NAMES[at % 5]} ${at},${(at * 37) % 991}.50,paid`);
const rows = lines(20_000, (at) => `shelf-${at}  ${NAMES[(at * 7) % 5]}  ok  ${at % 97}`);

test.each([
  ['a cell is missing', csv, `${ODD_AT},,12.50,paid`],
  ['a state is another', csv, `${ODD_AT},Ada Lovelace ${ODD_AT},12.50,void`],
  ['the form is another', csv, `${ODD_AT},Ada Lovelace,n/a,paid`],
  ['a word is another, in columns of blanks', rows, `shelf-${ODD_AT}  Ada Lovelace  gone  7`],
  ['text among numbers', lines(20_000, String), 'Warsaw'],
])('the one odd row among 20,000 stays: %s', (_, all, odd) => {
  const out = reduce(['./export'], withOdd(all, odd));
  expect(out.split('\n')).toContain(odd);
  expect(out.length).toBeLessThan(24_500);
  expect(out.split('\n').filter((line) => line.startsWith('[tks -'))).toHaveLength(2);
});

test('where all rows differ none is odd', () => {
  const all = lines(
    20_000,
    (at) => `${(at * 7919) % 20_011} ${'abcdefgh'.slice(at % 7)} ${String(at).repeat(1 + (at % 4))}`,
  );
  expect(reduce(['./export'], Buffer.from(`${all.join('\n')}\n`)).match(/\[tks (?:-|raw)/gu)).toHaveLength(2);
});

test('lines that differ in numbers alone make room in a report that is too long', () => {
  const progress = lines(2_000, (at) => `seeded table orders with ${at} rows of the fixture`);
  const text = ['$ ./seed', ...progress, 'note: the index was not built', 'error: disk quota exceeded'].join('\n');
  const out = reduce(['make'], Buffer.from(`${text}\n`), { exit: 2 });
  expect(out).toContain('seeded table orders with 0 rows');
  expect(out).toContain('seeded table orders with 1999 rows');
  expect(out).toContain('note: the index was not built');
  expect(out.length).toBeLessThan(400);
});
