import { describe, expect, test } from 'vitest';
import { best, type Discount, reduction } from '../src/discount.ts';
import { cartOf, product } from './fixtures.ts';

const tea = product('tea', 1000, { tags: ['drinks'] });
const mug = product('mug', 2500);
const cart = cartOf([tea, 3], [mug, 1]);

describe('reduction', () => {
  test.each<[string, Discount, number]>([
    ['10 percent', { kind: 'percent', percent: 10 }, 550],
    ['10 percent of drinks', { kind: 'percent', percent: 10, tag: 'drinks' }, 300],
    ['nothing of a tag that is not there', { kind: 'percent', percent: 10, tag: 'books' }, 0],
    ['a fixed amount', { kind: 'fixed', amount: 500 }, 500],
    ['nothing below the minimum', { kind: 'fixed', amount: 500, minimum: 10000 }, 0],
    ['a fixed amount at the minimum', { kind: 'fixed', amount: 500, minimum: 5500 }, 500],
    ['never more than the subtotal', { kind: 'fixed', amount: 99999 }, 5500],
    ['the third piece', { kind: 'third-free' }, 1000],
  ])('takes off %s', (_, discount, cents) => expect(reduction(cart, discount).amount).toBe(cents));
  test('has the currency of the cart', () => expect(reduction(cart, { kind: 'fixed', amount: 1 }).currency).toBe('EUR'));
});

describe('best', () => {
  const small: Discount = { kind: 'fixed', amount: 200 };
  const big: Discount = { kind: 'percent', percent: 20 };
  test('picks the largest reduction', () => expect(best(cart, [small, big])).toBe(big));
  test('does not depend on order', () => expect(best(cart, [big, small])).toBe(big));
  test('is nothing without discounts', () => expect(best(cart, [])).toBeUndefined());
  test('is nothing if none applies', () => expect(best(cart, [{ kind: 'fixed', amount: 1, minimum: 1e6 }])).toBeUndefined());
});
