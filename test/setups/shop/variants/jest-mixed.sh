# Failures of many kinds in one file: matchers, mocks, a hook, a timeout, a cause, an aggregate.
cat > test/mixed.test.ts <<'TS'
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { addItem, emptyCart } from '../src/cart.ts';
import { money } from '../src/money.ts';
import { product } from './fixtures.ts';

const tea = product('tea', 450);

describe('matchers', () => {
  test('partly equal', () => {
    expect({ id: 7, name: 'Green tea', price: { amount: 450, currency: 'EUR' }, tags: ['new', 'organic'] }).toMatchObject({
      name: 'Black tea',
      price: { currency: 'USD' },
    });
  });
  test('a map and a set', () => {
    expect(new Map([['a', new Set([1, 2])]])).toEqual(new Map([['a', new Set([1, 3])]]));
  });
  test('a long text', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i} of the receipt`);
    expect(lines.join('\n')).toBe(lines.map((line, i) => (i === 12 ? 'Total €12.00' : line)).join('\n'));
  });
  test('close to', () => expect(0.1 + 0.2).toBeCloseTo(0.31, 5));
  test('throws another error', () => {
    expect(() => addItem(emptyCart('c'), tea, -1)).toThrow('quantity must be a number');
  });
  test('does not throw at all', () => expect(() => addItem(emptyCart('c'), tea)).toThrow(RangeError));
  test('rejects', async () => {
    await expect(Promise.resolve(money(3))).rejects.toThrow('offline');
  });
  test('custom message', () => {
    expect(tea.tags).toContain('sale');
  });
});

describe('mocks', () => {
  const send = jest.fn<(path: string, body?: unknown) => Promise<number>>();
  beforeEach(() => send.mockReset());
  test('are called with', async () => {
    send.mockResolvedValue(200);
    await send('/orders', { id: 'SO-1', items: [] });
    expect(send).toHaveBeenCalledWith('/orders', { id: 'SO-2', items: [] });
  });
  test('are called so often', () => {
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe('errors', () => {
  test('reads a field of undefined', () => {
    const carts: Record<string, ReturnType<typeof emptyCart>> = {};
    expect(carts['c-1']!.items.length).toBe(0);
  });
  test('has a cause', () => {
    try {
      JSON.parse('{"sku": tea}');
    } catch (cause) {
      throw new Error('products.json is no JSON', { cause });
    }
  });
  test('is an aggregate', async () => {
    await Promise.any([Promise.reject(new Error('mirror 1 is down')), Promise.reject(new Error('mirror 2 is down'))]);
  });
  test('throws a text', () => {
    throw 'out of stock';
  });
  test('takes too long', async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
  }, 100);
});

describe('hooks', () => {
  afterAll(() => {
    throw new Error('cannot close the database: 2 statements are open');
  });
  test('works', () => expect(1).toBe(1));
});
TS
