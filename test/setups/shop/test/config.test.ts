import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  test('has defaults', () =>
    expect(readConfig({})).toEqual({
      port: 3000,
      host: 'localhost',
      currency: 'EUR',
      debug: false,
      mailFrom: 'shop@example.com',
      features: [],
    }));
  test('reads a port', () => expect(readConfig({ SHOP_PORT: '8080' }).port).toBe(8080));
  test('takes an empty port for none', () => expect(readConfig({ SHOP_PORT: '' }).port).toBe(3000));
  test.each(['eighty', '80.5'])('refuses port %s', (port) =>
    expect(() => readConfig({ SHOP_PORT: port })).toThrow(`SHOP_PORT must be an integer, got '${port}'`));
  test.each(['0', '65536'])('refuses port %s as out of range', (port) =>
    expect(() => readConfig({ SHOP_PORT: port })).toThrow(RangeError));
  test.each([
    ['1', true],
    ['TRUE', true],
    ['yes', true],
    ['0', false],
    ['', false],
  ])('debug %j is %s', (text, expected) => expect(readConfig({ SHOP_DEBUG: text }).debug).toBe(expected));
  test('splits features', () => expect(readConfig({ SHOP_FEATURES: 'search, coupons,' }).features).toEqual(['search', 'coupons']));
});
