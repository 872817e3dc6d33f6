import { subtotal } from './cart.ts';
import { add } from './money.ts';
import { quote } from './shipping.ts';
import type { Address, Cart, Customer, Order, OrderState } from './types.ts';
import { weight } from './cart.ts';

const NEXT: Record<OrderState, OrderState[]> = {
  draft: ['placed', 'cancelled'],
  placed: ['paid', 'cancelled'],
  paid: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
};

let counter = 1000;

export function resetNumbers(): void {
  counter = 1000;
}

export function place(cart: Cart, customer: Customer, shipTo: Address, now: Date): Order {
  if (cart.items.length === 0) throw new Error('cannot place an empty order');
  counter += 1;
  return {
    number: `SO-${now.getUTCFullYear()}-${counter}`,
    customer,
    items: cart.items,
    shipTo,
    state: 'placed',
    total: add(subtotal(cart), quote(weight(cart), shipTo)),
    placedAt: now.toISOString(),
  };
}

export function move(order: Order, to: OrderState): Order {
  if (!NEXT[order.state].includes(to)) throw new Error(`order ${order.number} cannot go from ${order.state} to ${to}`);
  return { ...order, state: to };
}

export function isFinal(state: OrderState): boolean {
  return NEXT[state].length === 0;
}
