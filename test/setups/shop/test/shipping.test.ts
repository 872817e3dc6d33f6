import { describe, expect, test } from 'vitest';
import { money } from '../src/money.ts';
import { estimate, isFree, quote, zoneOf } from '../src/shipping.ts';

describe('zones', () => {
  test.each([
    ['DE', 1],
    ['AT', 2],
    ['GB', 3],
    ['US', 4],
    ['BR', 4],
  ])('%s is in zone %i', (country, zone) => expect(zoneOf(country)).toBe(zone));
});

describe('quote', () => {
  test.each([
    [500, 'DE', 299],
    [501, 'DE', 499],
    [2000, 'GB', 1599],
    [9999, 'US', 3999],
  ])('%i g to %s cost %i cents', (grams, country, cents) => expect(quote(grams, { country })).toEqual(money(cents)));
  test('refuses more than 10 kg', () => expect(() => quote(10001, { country: 'DE' })).toThrow('10001 g is too heavy'));
});

describe('free shipping', () => {
  test('from 50 euros at home', () => expect(isFree(money(5000), 'DE')).toBe(true));
  test('not below', () => expect(isFree(money(4999), 'DE')).toBe(false));
  test('not abroad', () => expect(isFree(money(99900), 'FR')).toBe(false));
});

describe('estimate', () => {
  test('skips the weekend', () => {
    const friday = new Date('2025-11-21T10:00:00Z');
    expect(estimate(friday, 'DE').toISOString()).toBe('2025-11-25T10:00:00.000Z');
  });
  test('takes longer abroad', () => {
    const monday = new Date('2025-11-17T10:00:00Z');
    expect(estimate(monday, 'US').toISOString()).toBe('2025-12-01T10:00:00.000Z');
  });
});
