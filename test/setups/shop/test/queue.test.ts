import { describe, expect, test } from 'vitest';
import { Queue } from '../src/queue.ts';

const later = <T>(value: T, ms = 2) => () => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

describe('queue', () => {
  test('gives the result', async () => expect(await new Queue().run(later(7))).toBe(7));
  test('keeps the order of results', async () =>
    expect(await new Queue(2).all([later('a', 6), later('b', 1), later('c', 3)])).toEqual(['a', 'b', 'c']));
  test.each([1, 2, 4])('runs at most %i at once', async (limit) => {
    const queue = new Queue(limit);
    await queue.all(Array.from({ length: 8 }, (_, i) => later(i)));
    expect(queue.peak).toBe(limit);
  });
  test('passes errors on', async () => {
    const queue = new Queue();
    await expect(queue.run(() => Promise.reject(new Error('no stock')))).rejects.toThrow('no stock');
  });
  test('goes on after an error', async () => {
    const queue = new Queue(1);
    await queue.run(() => Promise.reject(new Error('x'))).catch(() => undefined);
    expect(await queue.run(later('next'))).toBe('next');
  });
  test('has nothing pending in the end', async () => {
    const queue = new Queue(1);
    await queue.all([later(1), later(2)]);
    expect(queue.pending).toBe(0);
  });
});
