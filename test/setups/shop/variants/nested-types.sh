# Objects that do not fit, several levels down.
cat > src/checkout.ts <<'TS'
import { Queue } from './queue.ts';
import { retry } from './retry.ts';
import type { Customer, Order } from './types.ts';

interface Handler<T> {
  name: string;
  options: { retries: number; onError: (error: Error, attempt: number) => Promise<void> };
  run(input: T, context: { signal: AbortSignal; customer: Customer }): Promise<Order>;
}

const handler: Handler<Order> = {
  name: 'checkout',
  options: {
    retries: '3',
    onError: (error, attempt) => console.error(error, attempt),
  },
  async run(order, context) {
    return { ...order, customer: context.customer.firstName };
  },
};

const handlers: Record<string, Handler<Order>> = {
  checkout: handler,
  refund: {
    name: 'refund',
    options: { retries: 1, onError: async () => {} },
    run: async (order: { number: string; total: string }) => order,
  },
};

const queue = new Queue('4');

export async function checkout(order: Order, customer: Partial<Customer>): Promise<Order> {
  const { signal } = new AbortController();
  await queue.run(() => handlers['checkout'].run(order, { signal, customer }));
  return retry((attempt: string) => Promise.resolve(order), { attempts: 2, sleep: (ms) => setTimeout(ms) });
}

export const totals = (orders: Order[]) => orders.reduce((sum, order) => sum + order.total, 0);

addEventListener('message', (event: KeyboardEvent) => event.key);
document.createElement('div').addEventListener('click', 42);
TS
