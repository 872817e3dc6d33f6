import { describe, expect, test } from 'vitest';
import { ageOn, earn, fullName, initials, tier } from '../src/customer.ts';
import { ada } from './fixtures.ts';

describe('names', () => {
  test('are joined', () => expect(fullName(ada)).toBe('Ada Lovelace'));
  test('may lack a part', () => expect(fullName({ firstName: 'Cher', lastName: '' })).toBe('Cher'));
  test('have initials', () => expect(initials(ada)).toBe('AL'));
  test('have initials for double names', () => expect(initials({ firstName: 'Jean-Luc', lastName: 'Picard' })).toBe('JLP'));
});

describe('age', () => {
  test.each([
    ['2025-12-09', 34],
    ['2025-12-10', 35],
    ['2025-12-11', 35],
  ])('on %s is %i', (day, years) => expect(ageOn('1990-12-10', new Date(day))).toBe(years));
});

describe('loyalty', () => {
  test.each([
    [0, 'none'],
    [100, 'bronze'],
    [999, 'bronze'],
    [1000, 'silver'],
    [5000, 'gold'],
  ])('%i points make %s', (points, expected) => expect(tier(points)).toBe(expected));
  test('earns a point a euro', () => expect(earn(ada, 4999).points).toBe(169));
  test('earns twice as gold', () => expect(earn({ ...ada, points: 5000 }, 1000).points).toBe(5020));
});
