import { describe, expect, test } from 'vitest';
import { check, type Coupon, normalize, redeem } from '../src/coupon.ts';

const spring: Coupon = {
  code: 'SPRING25',
  discount: { kind: 'percent', percent: 10 },
  validFrom: '2025-03-01',
  validTo: '2025-05-31',
  maxUses: 2,
  used: 0,
};
const april = new Date('2025-04-01');

describe('normalize', () => {
  test.each([
    ['spring25', 'SPRING25'],
    [' Spring-25 ', 'SPRING25'],
    ['SPRING 25!', 'SPRING25'],
    ['', ''],
  ])('%j is %j', (code, expected) => expect(normalize(code)).toBe(expected));
});

describe('check', () => {
  test('finds a coupon', () => expect(check([spring], 'spring-25', april)).toBe(spring));
  test('does not know others', () => expect(check([spring], 'SUMMER', april)).toBe('unknown'));
  test('is too early in winter', () => expect(check([spring], 'SPRING25', new Date('2025-02-01'))).toBe('too early'));
  test('is expired in summer', () => expect(check([spring], 'SPRING25', new Date('2025-06-01'))).toBe('expired'));
  test('is used up', () => expect(check([{ ...spring, used: 2 }], 'SPRING25', april)).toBe('used up'));
});

describe('redeem', () => {
  test('counts a use', () => expect(redeem(spring).used).toBe(1));
  test('does not change the coupon', () => expect(spring.used).toBe(0));
});
