import { describe, expect, test } from 'vitest';
import { pager, paginate } from '../src/paginate.ts';

const all = Array.from({ length: 45 }, (_, i) => i + 1);

describe('paginate', () => {
  test('gives the first page', () => expect(paginate(all, 1, 10)).toMatchObject({ items: all.slice(0, 10), page: 1, pages: 5, hasNext: true }));
  test('gives a short last page', () => expect(paginate(all, 5, 10)).toMatchObject({ items: [41, 42, 43, 44, 45], hasNext: false }));
  test('has pages of 20', () => expect(paginate(all, 1).items).toHaveLength(20));
  test.each([
    [0, 1],
    [-3, 1],
    [99, 5],
  ])('page %i becomes %i', (page, expected) => expect(paginate(all, page, 10).page).toBe(expected));
  test('of nothing is one page', () => expect(paginate([], 1)).toEqual({ items: [], page: 1, pages: 1, hasNext: false }));
});

describe('pager', () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 10, [1, 0, 4, 5, 6, 0, 10]],
    [10, 10, [1, 0, 9, 10]],
  ])('page %i of %i', (page, pages, expected) => expect(pager(page, pages)).toEqual(expected));
});
