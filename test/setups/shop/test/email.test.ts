import { describe, expect, test } from 'vitest';
import { isEmail, maskEmail, normalizeEmail } from '../src/email.ts';

describe('isEmail', () => {
  test.each(['ada@example.com', 'a.b+c@mail.example.co.uk', 'x_1@sub-domain.org'])('takes %s', (text) => expect(isEmail(text)).toBe(true));
  test.each(['ada', 'ada@', '@example.com', 'ada@example', 'a..b@example.com', 'a b@example.com'])('refuses %s', (text) =>
    expect(isEmail(text)).toBe(false));
  test('refuses more than 254 characters', () => expect(isEmail(`${'a'.repeat(250)}@x.com`)).toBe(false));
});

describe('normalizeEmail', () => {
  test.each([
    [' Ada@Example.COM ', 'ada@example.com'],
    ['a.d.a+shop@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['a.b+c@example.com', 'a.b+c@example.com'],
  ])('%s is %s', (text, expected) => expect(normalizeEmail(text)).toBe(expected));
});

describe('maskEmail', () => {
  test.each([
    ['ada@example.com', 'a**@example.com'],
    ['a@example.com', 'a*@example.com'],
  ])('%s is %s', (text, expected) => expect(maskEmail(text)).toBe(expected));
});
