import { describe, expect, test } from 'vitest';
import { countryOf, isPhone, normalizePhone } from '../src/phone.ts';

describe('normalizePhone', () => {
  test.each([
    ['030 1234567', '+49301234567'],
    ['0049 30 1234567', '+49301234567'],
    ['+44 20 7946 0958', '+442079460958'],
    ['(0171) 555-123', '+49171555123'],
  ])('%s is %s', (text, expected) => expect(normalizePhone(text)).toBe(expected));
  test('takes a country', () => expect(normalizePhone('415 555 0100', 'US')).toBe('+14155550100'));
  test('refuses an unknown country', () => expect(() => normalizePhone('123', 'XX')).toThrow('no dialling code for XX'));
});

describe('countryOf', () => {
  test.each([
    ['+49301234567', 'DE'],
    ['+81312345678', 'JP'],
    ['+99912345678', undefined],
  ])('%s is from %s', (phone, country) => expect(countryOf(phone)).toBe(country));
});

describe('isPhone', () => {
  test('takes E.164', () => expect(isPhone('+49301234567')).toBe(true));
  test.each(['030123', '+0123456789', '+49'])('refuses %s', (phone) => expect(isPhone(phone)).toBe(false));
});
