import { describe, expect, test } from 'vitest';
import { score, search, tokenize } from '../src/search.ts';
import { product } from './fixtures.ts';

const shelf = [
  product('1', 1, { name: 'Green tea from Japan', tags: ['drinks'] }),
  product('2', 1, { name: 'Teapot with lid', tags: ['kitchen'] }),
  product('3', 1, { name: 'Mug for tea', tags: ['kitchen'] }),
  product('4', 1, { name: 'Coffee mill', tags: ['kitchen', 'tea'] }),
];
const names = (query: string, limit?: number) => search(shelf, query, limit).map(({ name }) => name);

describe('tokenize', () => {
  test('drops stop words', () => expect(tokenize('The mug for a friend')).toEqual(['mug', 'friend']));
  test('drops accents', () => expect(tokenize('Café crème')).toEqual(['cafe', 'creme']));
  test('takes an empty text', () => expect(tokenize(' ')).toEqual([]));
});

describe('score', () => {
  test.each([
    ['tea', [3, 2, 3, 1]],
    ['kitchen', [0, 1, 1, 1]],
    ['green tea', [6, 2, 3, 1]],
    ['sofa', [0, 0, 0, 0]],
  ])('of %s', (query, points) => expect(shelf.map((each) => score(each, query))).toEqual(points));
});

describe('search', () => {
  test('puts the best first', () => expect(names('green tea')[0]).toBe('Green tea from Japan'));
  test('orders equals by name', () => expect(names('kitchen')).toEqual(['Coffee mill', 'Mug for tea', 'Teapot with lid']));
  test('leaves out what does not match', () => expect(names('japan')).toEqual(['Green tea from Japan']));
  test('has a limit', () => expect(names('tea', 2)).toHaveLength(2));
  test('finds nothing for stop words', () => expect(names('the')).toEqual([]));
});
