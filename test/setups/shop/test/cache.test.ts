import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Cache } from '../src/cache.ts';

let now = 0;
let cache: Cache<string, number>;
beforeEach(() => {
  now = 0;
  cache = new Cache(2, 1000, () => now);
});

describe('cache', () => {
  test('gives what was put in', () => {
    cache.set('a', 1);
    expect(cache.get('a')).toBe(1);
  });
  test('misses what was not', () => expect(cache.get('a')).toBeUndefined());
  test('drops the oldest', () => {
    for (const key of ['a', 'b', 'c']) cache.set(key, 1);
    expect(cache.get('a')).toBeUndefined();
  });
  test('keeps what was used last', () => {
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b')]).toEqual([1, undefined]);
  });
  test('forgets by age', () => {
    cache.set('a', 1);
    now = 1000;
    expect(cache.get('a')).toBeUndefined();
  });
  test('renews the age on set', () => {
    cache.set('a', 1);
    now = 900;
    cache.set('a', 2);
    now = 1800;
    expect(cache.get('a')).toBe(2);
  });
  test('never grows beyond its size', () => {
    for (let i = 0; i < 50; i += 1) cache.set(`k${i}`, i);
    expect(cache.size).toBe(2);
  });
  test('counts hits and misses', () => {
    cache.set('a', 1);
    cache.get('a');
    cache.get('b');
    expect([cache.hits, cache.misses]).toEqual([1, 1]);
  });
  test('makes a value once', () => {
    const make = vi.fn(() => 7);
    expect([cache.getOrSet('a', make), cache.getOrSet('a', make)]).toEqual([7, 7]);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
