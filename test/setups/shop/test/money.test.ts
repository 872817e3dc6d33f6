import { describe, expect, test } from 'vitest';
import { add, format, money, parse, split, sum, times } from '../src/money.ts';

describe('money', () => {
  test('keeps minor units', () => expect(money(1999)).toEqual({ amount: 1999, currency: 'EUR' }));
  test('refuses fractions of a cent', () => expect(() => money(19.99)).toThrow(RangeError));
  test('adds equal currencies', () => expect(add(money(100), money(250))).toEqual(money(350)));
  test('refuses to add different currencies', () =>
    expect(() => add(money(1), money(1, 'USD'))).toThrow('cannot add USD to EUR'));
  test('rounds products', () => expect(times(money(333), 0.5).amount).toBe(167));
  test('sums an empty list to zero', () => expect(sum([], 'GBP')).toEqual(money(0, 'GBP')));
});

describe('split', () => {
  test.each([
    [100, 3, [34, 33, 33]],
    [1, 2, [1, 0]],
    [10, 5, [2, 2, 2, 2, 2]],
  ])('%i cents in %i parts', (cents, parts, expected) =>
    expect(split(money(cents), parts).map((part) => part.amount)).toEqual(expected));
});

describe('format', () => {
  test.each([
    [123456, 'EUR', '€1,234.56'],
    [5, 'USD', '$0.05'],
    [-1999, 'GBP', '-£19.99'],
    [123456, 'JPY', '¥123,456'],
    [0, 'EUR', '€0.00'],
  ] as const)('%i %s is %s', (cents, currency, text) => expect(format(money(cents, currency))).toBe(text));
  test('is undone by parse', () => expect(parse(format(money(987654321)))).toEqual(money(987654321)));
  test('parse wants a currency', () => expect(() => parse('12.50')).toThrow("no currency in '12.50'"));
});
