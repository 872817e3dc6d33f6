import { beforeEach, describe, expect, test } from 'vitest';
import { emptyCart } from '../src/cart.ts';
import { money } from '../src/money.ts';
import { isFinal, move, place, resetNumbers } from '../src/order.ts';
import type { OrderState } from '../src/types.ts';
import { ada, berlin, cartOf, london, order, product } from './fixtures.ts';

const now = new Date('2025-11-20T10:00:00Z');
const cart = cartOf([product('tea', 450), 2]);
beforeEach(resetNumbers);

describe('place', () => {
  test('numbers orders by year', () => expect(place(cart, ada, berlin, now).number).toBe('SO-2025-1001'));
  test('counts up', () => {
    place(cart, ada, berlin, now);
    expect(place(cart, ada, berlin, now).number).toBe('SO-2025-1002');
  });
  test('adds shipping to the total', () => expect(place(cart, ada, berlin, now).total).toEqual(money(1199)));
  test('adds more shipping abroad', () => expect(place(cart, ada, london, now).total).toEqual(money(1899)));
  test('keeps the time', () => expect(place(cart, ada, berlin, now).placedAt).toBe('2025-11-20T10:00:00.000Z'));
  test('refuses an empty cart', () => expect(() => place(emptyCart('c'), ada, berlin, now)).toThrow('empty order'));
});

describe('states', () => {
  test.each<[OrderState, OrderState]>([
    ['draft', 'placed'],
    ['placed', 'paid'],
    ['paid', 'shipped'],
    ['shipped', 'delivered'],
    ['paid', 'cancelled'],
  ])('go from %s to %s', (from, to) => expect(move(order('A', 1, '2025-11-20', { state: from }), to).state).toBe(to));
  test.each<[OrderState, OrderState]>([
    ['shipped', 'cancelled'],
    ['delivered', 'paid'],
    ['draft', 'shipped'],
  ])('do not go from %s to %s', (from, to) =>
    expect(() => move(order('A', 1, '2025-11-20', { state: from }), to)).toThrow(`cannot go from ${from} to ${to}`));
  test('end at delivered and cancelled', () => {
    const states: OrderState[] = ['draft', 'placed', 'paid', 'shipped', 'delivered', 'cancelled'];
    expect(states.filter(isFinal)).toEqual(['delivered', 'cancelled']);
  });
});
