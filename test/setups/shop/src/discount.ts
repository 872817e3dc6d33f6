import { lineTotal, subtotal } from './cart.ts';
import { money, times } from './money.ts';
import type { Cart, Money } from './types.ts';

export type Discount =
  | { kind: 'percent'; percent: number; tag?: string }
  | { kind: 'fixed'; amount: number; minimum?: number }
  | { kind: 'third-free' };

/** What a discount takes off a cart, never more than its subtotal. */
export function reduction(cart: Cart, discount: Discount): Money {
  const whole = subtotal(cart);
  const off = raw(cart, discount, whole);
  return money(Math.min(off.amount, whole.amount), whole.currency);
}

function raw(cart: Cart, discount: Discount, whole: Money): Money {
  switch (discount.kind) {
    case 'percent': {
      const { tag } = discount;
      const items = cart.items.filter((item) => !tag || item.product.tags.includes(tag));
      return times(subtotal({ ...cart, items }), discount.percent / 100);
    }
    case 'fixed':
      return money(whole.amount >= (discount.minimum ?? 0) ? discount.amount : 0, whole.currency);
    case 'third-free':
      return cart.items.reduce(
        (off, item) => money(off.amount + (lineTotal(item).amount / item.quantity) * Math.floor(item.quantity / 3), off.currency),
        money(0, whole.currency),
      );
  }
}

export function best(cart: Cart, discounts: Discount[]): Discount | undefined {
  return discounts
    .map((discount) => ({ discount, off: reduction(cart, discount).amount }))
    .filter(({ off }) => off > 0)
    .sort((a, b) => b.off - a.off)[0]?.discount;
}
