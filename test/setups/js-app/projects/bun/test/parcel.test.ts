import { describe, expect, mock, test } from 'bun:test';
import { label, split, weigh, type Parcel } from '../src/parcel';

const parcel: Parcel = { id: 'P-1', weight: 20, boxes: [5, 6, 7] };

describe('weigh', () => {
  test('adds the boxes', () => expect(weigh(parcel)).toBe(38));
  test('counts the paper', () => expect(weigh({ ...parcel, boxes: [] })).toBe(21));
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of %d boxes', (count) => expect(weigh({ ...parcel, boxes: Array(count).fill(1) })).toBe(20 + count));
});

describe('label', () => {
  test('names the parcel', () => expect(label(parcel)).toEqual('P-1 (38 g)'));
  test('of a heavy one', () => expect(label({ ...parcel, weight: 1200 })).toContain('1238'));
  test('is an object', () => expect({ id: 'P-1', weight: 38, rows: split(parcel, 2) }).toEqual({ id: 'P-1', weight: 38, rows: [[5, 6], [7, 8]] }));
});

describe('split', () => {
  test.each([1, 2, 3, 4, 5, 6])('in rows of %d', (most) => expect(split(parcel, most).flat()).toEqual([5, 6, 7]));
  test('calls back', () => { const fn = mock(() => 1); fn(); expect(fn).toHaveBeenCalledTimes(2); });
  test.skip('by weight', () => {});
  test.todo('by colour');
});
