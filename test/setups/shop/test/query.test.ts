import { describe, expect, test } from 'vitest';
import { buildQuery, parseQuery, withParam } from '../src/query.ts';

describe('parseQuery', () => {
  test.each([
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=1&a=2&a=3', { a: ['1', '2', '3'] }],
    ['q=green+tea', { q: 'green tea' }],
    ['', {}],
  ])('%s', (text, query) => expect(parseQuery(text)).toEqual(query));
});

describe('buildQuery', () => {
  test('sorts names', () => expect(buildQuery({ b: 2, a: 1 })).toBe('a=1&b=2'));
  test('leaves out what is not set', () => expect(buildQuery({ a: undefined, b: '', c: false })).toBe('c=false'));
  test('repeats lists', () => expect(buildQuery({ tag: ['x', 'y'] })).toBe('tag=x&tag=y'));
  test('escapes', () => expect(buildQuery({ q: 'R&D' })).toBe('q=R%26D'));
});

describe('withParam', () => {
  test.each([
    ['/p', '/p?page=2'],
    ['/p?q=tea', '/p?q=tea&page=2'],
    ['/p?page=1&q=tea', '/p?page=2&q=tea'],
  ])('%s becomes %s', (url, expected) => expect(withParam(url, 'page', '2')).toBe(expected));
});
