import { sum, times } from './money.ts';
import type { Cart, CartItem, Money, Product } from './types.ts';

export const MAX_QUANTITY = 99;

export function emptyCart(id: string): Cart {
  return { id, items: [] };
}

export function addItem(cart: Cart, product: Product, quantity = 1): Cart {
  if (quantity < 1) throw new RangeError(`quantity must be positive, got ${quantity}`);
  const found = cart.items.find((item) => item.product.sku === product.sku);
  if (!found) return { ...cart, items: [...cart.items, { product, quantity }] };
  return setQuantity(cart, product.sku, Math.min(MAX_QUANTITY, found.quantity + quantity));
}

export function setQuantity(cart: Cart, sku: string, quantity: number): Cart {
  if (quantity === 0) return removeItem(cart, sku);
  const items = cart.items.map((item) => (item.product.sku === sku ? { ...item, quantity } : item));
  return { ...cart, items };
}

export function removeItem(cart: Cart, sku: string): Cart {
  return { ...cart, items: cart.items.filter((item) => item.product.sku !== sku) };
}

export function lineTotal(item: CartItem): Money {
  return times(item.product.price, item.quantity);
}

export function subtotal(cart: Cart): Money {
  return sum(cart.items.map(lineTotal), cart.items[0]?.product.price.currency);
}

export function itemCount(cart: Cart): number {
  return cart.items.reduce((count, item) => count + item.quantity, 0);
}

export function weight(cart: Cart): number {
  return cart.items.reduce((grams, item) => grams + item.product.weight * item.quantity, 0);
}

export function merge(guest: Cart, own: Cart): Cart {
  return guest.items.reduce((cart, item) => addItem(cart, item.product, item.quantity), own);
}
