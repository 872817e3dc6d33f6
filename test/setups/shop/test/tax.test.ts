import { describe, expect, test } from 'vitest';
import { money } from '../src/money.ts';
import { isReverseCharge, netOf, rateFor, taxOn } from '../src/tax.ts';

describe('rateFor', () => {
  test.each([
    ['DE', 19, 7],
    ['FR', 20, 5.5],
    ['IT', 22, 10],
    ['GB', 20, 5],
    ['LU', 17, 8],
  ])('%s has %d and %d percent', (country, standard, reduced) =>
    expect([rateFor(country), rateFor(country, 'reduced')]).toEqual([standard, reduced]));
  test('refuses an unknown country', () => expect(() => rateFor('XX')).toThrow('no tax rate for XX'));
});

describe('tax', () => {
  test('on a net price', () => expect(taxOn(money(10000), 'DE')).toEqual(money(1900)));
  test('is rounded', () => expect(taxOn(money(99), 'FR', 'reduced').amount).toBe(5));
  test('net of a gross price', () => expect(netOf(money(11900), 'DE')).toEqual(money(10000)));
  test('net and tax make the gross price again', () => {
    const net = netOf(money(4990), 'IT');
    expect(net.amount + taxOn(net, 'IT').amount).toBe(4990);
  });
});

describe('reverse charge', () => {
  test('for a foreign company', () => expect(isReverseCharge('FR', 'FR12345678901')).toBe(true));
  test('not at home', () => expect(isReverseCharge('DE', 'DE123456789')).toBe(false));
  test('not without a VAT id', () => expect(isReverseCharge('FR', undefined)).toBe(false));
});
