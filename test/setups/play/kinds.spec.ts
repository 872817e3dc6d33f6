import { expect, test } from '@playwright/test';
import { serve } from '../src/api';

test('polls until it is paid', async ({ request }) => {
  const server = await serve();
  await request.post(`${server.url}/orders`);
  await expect.poll(async () => (await (await request.get(`${server.url}/orders/SO-1`)).json()).state, { message: 'the order is paid', timeout: 900 }).toBe('paid');
});

test('is OK', async ({ request }) => {
  const server = await serve();
  await expect(await request.get(`${server.url}/orders/SO-9`)).toBeOK();
});

test('passes in time', async () => {
  await expect(async () => expect(Date.now() % 2).toBe(3)).toPass({ timeout: 400 });
});

test('does not take so long', async () => {
  test.setTimeout(300);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
});

test('a receipt', () => {
  expect('Green tea   4.50\nMug        12.90\nTotal      17.40\n').toMatchSnapshot('receipt.txt');
});

test('goes on after soft assertions', () => {
  expect.soft([450, 1290], 'prices').toEqual([450, 1190]);
  expect.soft('paid', 'state').toBe('new');
});

test('cannot connect', async ({ request }) => {
  await request.get('http://127.0.0.1:9/orders', { timeout: 1_000 });
});

test.describe('in steps', () => {
  test('fails in one', async () => {
    console.log('checking out cart c-1');
    console.error('card 4242 was refused');
    await test.step('log in', async () => expect(true).toBe(true));
    await test.step('pay', async () => {
      await test.step('by card', async () => expect({ paid: false, method: 'card' }).toMatchObject({ paid: true }));
    });
  });
  test.beforeAll('prepares', () => {
    if (process.env['SEED']) throw new Error('no seed');
  });
  test('reads a field of undefined', () => {
    const orders: { id: string }[] = [];
    expect(orders[0].id).toBe('SO-1');
  });
});
