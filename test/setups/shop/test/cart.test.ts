import { describe, expect, test } from 'vitest';
import { addItem, emptyCart, itemCount, lineTotal, MAX_QUANTITY, merge, removeItem, setQuantity, subtotal, weight } from '../src/cart.ts';
import { money } from '../src/money.ts';
import { cartOf, product } from './fixtures.ts';

const tea = product('tea', 450);
const mug = product('mug', 1290, { weight: 400 });

describe('cart', () => {
  test('starts empty', () => expect(emptyCart('c-9')).toEqual({ id: 'c-9', items: [] }));
  test('adds a product', () => expect(addItem(emptyCart('c'), tea).items).toEqual([{ product: tea, quantity: 1 }]));
  test('adds the same product to its line', () => expect(addItem(cartOf([tea, 2]), tea, 3).items[0]?.quantity).toBe(5));
  test('does not change the cart it was given', () => {
    const cart = cartOf([tea, 1]);
    addItem(cart, mug);
    expect(cart.items).toHaveLength(1);
  });
  test('caps the quantity', () => expect(addItem(cartOf([tea, 98]), tea, 5).items[0]?.quantity).toBe(MAX_QUANTITY));
  test.each([0, -1])('refuses quantity %i', (quantity) =>
    expect(() => addItem(emptyCart('c'), tea, quantity)).toThrow(`quantity must be positive, got ${quantity}`));
  test('removes a line', () => expect(removeItem(cartOf([tea, 1], [mug, 1]), 'tea').items).toHaveLength(1));
  test('removes a line by setting it to zero', () => expect(setQuantity(cartOf([tea, 1]), 'tea', 0).items).toEqual([]));
  test('leaves other lines alone', () => expect(setQuantity(cartOf([tea, 1], [mug, 2]), 'tea', 7).items[1]?.quantity).toBe(2));
});

describe('totals', () => {
  test('of a line', () => expect(lineTotal({ product: mug, quantity: 3 })).toEqual(money(3870)));
  test('of a cart', () => expect(subtotal(cartOf([tea, 2], [mug, 1]))).toEqual(money(2190)));
  test('of an empty cart', () => expect(subtotal(emptyCart('c'))).toEqual(money(0)));
  test('keep the currency', () => {
    const yen = product('bowl', 0, { price: money(3000, 'JPY') });
    expect(subtotal(cartOf([yen, 2]))).toEqual(money(6000, 'JPY'));
  });
  test('count pieces, not lines', () => expect(itemCount(cartOf([tea, 2], [mug, 3]))).toBe(5));
  test('weigh everything', () => expect(weight(cartOf([tea, 2], [mug, 1]))).toBe(900));
});

describe('merge', () => {
  test('adds quantities', () => expect(itemCount(merge(cartOf([tea, 1]), cartOf([tea, 2], [mug, 1])))).toBe(4));
  test('keeps the id of the own cart', () => expect(merge(cartOf([tea, 1]), emptyCart('own')).id).toBe('own'));
});
