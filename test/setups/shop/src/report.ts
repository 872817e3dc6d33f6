import { isoDay } from './dates.ts';
import { format, money } from './money.ts';
import type { Order } from './types.ts';

export function salesByDay(orders: Order[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const order of orders) {
    if (order.state === 'cancelled') continue;
    const day = isoDay(new Date(order.placedAt));
    days.set(day, (days.get(day) ?? 0) + order.total.amount);
  }
  return new Map([...days].sort());
}

export function topProducts(orders: Order[], limit = 3): { sku: string; sold: number }[] {
  const sold = new Map<string, number>();
  for (const item of orders.flatMap((order) => order.items))
    sold.set(item.product.sku, (sold.get(item.product.sku) ?? 0) + item.quantity);
  return [...sold]
    .map(([sku, count]) => ({ sku, sold: count }))
    .sort((a, b) => b.sold - a.sold || a.sku.localeCompare(b.sku))
    .slice(0, limit);
}

export function summary(orders: Order[]): string {
  const days = salesByDay(orders);
  const total = [...days.values()].reduce((a, b) => a + b, 0);
  const lines = [...days].map(([day, cents]) => `${day}  ${format(money(cents)).padStart(12)}`);
  return ['Sales', ...lines, `Total       ${format(money(total)).padStart(12)}`].join('\n');
}
