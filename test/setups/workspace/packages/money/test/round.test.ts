import { describe, expect, test } from 'vitest';
import { round } from '../src/round';

describe('round', () => {
  test.each(Array.from({ length: 30 }, (_, i) => i))('keeps %i whole', (n) => expect(round(n)).toBe(n * 100));
  test('rounds a broken cent up', () => expect(round(12.349)).toBe(1234));
  test('rounds half to even', () => expect(round(0.125)).toBe(12));
});
