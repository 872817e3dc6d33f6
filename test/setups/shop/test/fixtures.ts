import { money } from '../src/money.ts';
import type { Address, Cart, Customer, Order, Product } from '../src/types.ts';

export function product(sku: string, cents = 1000, more: Partial<Product> = {}): Product {
  return { sku, name: `Product ${sku}`, price: money(cents), weight: 250, tags: [], ...more };
}

export function cartOf(...lines: [Product, number][]): Cart {
  return { id: 'c-1', items: lines.map(([product, quantity]) => ({ product, quantity })) };
}

export const berlin: Address = { name: 'Ada Lovelace', street: 'Torstr. 1', postcode: '10119', city: 'Berlin', country: 'DE' };
export const london: Address = { name: 'Alan Turing', street: '2 Baker St', postcode: 'NW1 6XE', city: 'London', country: 'GB' };

export const ada: Customer = {
  id: 'u-1',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  birthDate: '1990-12-10',
  points: 120,
  addresses: [berlin],
};

export function order(number: string, cents: number, day: string, more: Partial<Order> = {}): Order {
  return {
    number,
    customer: ada,
    items: [{ product: product('tea', cents), quantity: 1 }],
    shipTo: berlin,
    state: 'paid',
    total: money(cents),
    placedAt: `${day}T09:30:00.000Z`,
    ...more,
  };
}
