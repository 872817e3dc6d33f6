import { describe, expect, test } from 'vitest';
import { salesByDay, summary, topProducts } from '../src/report.ts';
import { order, product } from './fixtures.ts';

const orders = [
  order('A', 2000, '2025-11-18'),
  order('B', 1500, '2025-11-17', { items: [{ product: product('mug'), quantity: 4 }] }),
  order('C', 3000, '2025-11-18'),
  order('D', 9900, '2025-11-18', { state: 'cancelled', items: [] }),
];

describe('salesByDay', () => {
  test('adds the orders of a day', () => expect(salesByDay(orders).get('2025-11-18')).toBe(5000));
  test('is in order of days', () => expect([...salesByDay(orders).keys()]).toEqual(['2025-11-17', '2025-11-18']));
  test('leaves out cancelled orders', () => expect([...salesByDay(orders.slice(3))]).toEqual([]));
});

describe('topProducts', () => {
  test('counts pieces', () => expect(topProducts(orders)).toEqual([{ sku: 'mug', sold: 4 }, { sku: 'tea', sold: 2 }]));
  test('has a limit', () => expect(topProducts(orders, 1)).toHaveLength(1));
});

describe('summary', () => {
  test('is a table', () => expect(summary(orders)).toMatchSnapshot());
  test('of nothing is zero', () => expect(summary([])).toMatchInlineSnapshot(`
    "Sales
    Total              €0.00"
  `));
});
