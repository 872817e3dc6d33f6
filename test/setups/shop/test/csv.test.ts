import { describe, expect, test } from 'vitest';
import { parseCsv, parseLine, toCsv } from '../src/csv.ts';

describe('parseLine', () => {
  test.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['a,,c', ['a', '', 'c']],
    ['"a,b",c', ['a,b', 'c']],
    ['"say ""hi""",x', ['say "hi"', 'x']],
    ['', ['']],
  ])('%s', (line, cells) => expect(parseLine(line)).toEqual(cells));
  test('takes another separator', () => expect(parseLine('a;b', ';')).toEqual(['a', 'b']));
  test('refuses an open quote', () => expect(() => parseLine('"a,b')).toThrow('quote not closed: "a,b'));
});

describe('parseCsv', () => {
  test('names the cells', () => expect(parseCsv('sku,price\ntea,450\nmug,1290')).toEqual([{ sku: 'tea', price: '450' }, { sku: 'mug', price: '1290' }]));
  test('takes CRLF', () => expect(parseCsv('sku\r\ntea\r\n')).toEqual([{ sku: 'tea' }]));
  test('names the bad row', () => expect(() => parseCsv('a,b\n1,2\n3')).toThrow('row 3 has 1 cells, not 2'));
});

describe('toCsv', () => {
  test('writes a head', () => expect(toCsv([{ a: 1, b: 'x' }])).toBe('a,b\n1,x'));
  test('quotes where it must', () => expect(toCsv([{ a: 'x,y', b: '"z"' }])).toBe('a,b\n"x,y","""z"""'));
  test('is undone by parseCsv', () => {
    const rows = [{ sku: 'tea', note: 'hot, "green"' }];
    expect(parseCsv(toCsv(rows))).toEqual(rows);
  });
});
