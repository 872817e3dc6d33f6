import { describe, expect, test } from 'vitest';
import { addDays, addMonths, diffDays, isLeapYear, isoDay, isoWeek, isWeekend, relative } from '../src/dates.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('addDays', () => {
  test('crosses months', () => expect(isoDay(addDays(day('2025-01-31'), 1))).toBe('2025-02-01'));
  test('goes back', () => expect(isoDay(addDays(day('2025-01-01'), -1))).toBe('2024-12-31'));
});

describe('addMonths', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-11-15', 2, '2026-01-15'],
    ['2025-05-31', 12, '2026-05-31'],
  ])('%s %i is %s', (from, months, to) => expect(isoDay(addMonths(day(from), months))).toBe(to));
});

describe('calendar', () => {
  test('counts days', () => expect(diffDays(day('2025-02-27'), day('2025-03-01'))).toBe(2));
  test('counts back', () => expect(diffDays(day('2025-03-01'), day('2025-02-27'))).toBe(-2));
  test.each([
    ['2025-11-22', true],
    ['2025-11-23', true],
    ['2025-11-24', false],
  ])('weekend on %s: %s', (text, expected) => expect(isWeekend(day(text))).toBe(expected));
  test.each([
    [2024, true],
    [2025, false],
    [1900, false],
    [2000, true],
  ])('leap year %i: %s', (year, expected) => expect(isLeapYear(year)).toBe(expected));
  test.each([
    ['2024-12-30', 1],
    ['2025-01-05', 1],
    ['2025-06-18', 25],
    ['2026-12-31', 53],
  ])('%s is in week %i', (text, week) => expect(isoWeek(day(text))).toBe(week));
});

describe('relative', () => {
  test.each([
    ['2025-11-20', 'today'],
    ['2025-11-21', 'tomorrow'],
    ['2025-11-19', 'yesterday'],
    ['2025-11-30', 'in 10 days'],
    ['2025-11-13', '7 days ago'],
  ])('%s is %s', (text, expected) => expect(relative(day(text), day('2025-11-20'))).toBe(expected));
});
