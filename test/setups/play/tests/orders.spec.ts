import { expect, test } from '@playwright/test';
import { serve } from '../src/api';

let server: Awaited<ReturnType<typeof serve>>;
test.beforeEach(async () => {
  server = await serve();
});
test.afterEach(() => server.close());

test.describe('orders', () => {
  test('are placed', { tag: '@v2' }, async ({ request }) => {
    const reply = await request.post(`${server.url}/orders`);
    expect(reply.status()).toBe(201);
  });
  test('have a total in euros', { tag: '@v2' }, async ({ request }) => {
    const reply = await request.post(`${server.url}/orders`);
    expect(await reply.json()).toEqual({ id: 'SO-1', state: 'new', total: { cents: 4550, currency: 'EUR' } });
  });
  test('are found by id', async ({ request }) => {
    await request.post(`${server.url}/orders`);
    await expect(await request.get(`${server.url}/orders/SO-1`)).toBeOK();
  });
  test('are cancelled', async ({ request }) => {
    await request.post(`${server.url}/orders`);
    const reply = await request.delete(`${server.url}/orders/SO-1`);
    expect((await reply.json()).state).toBe('cancelled');
  });
  for (const id of ['SO-7', 'SO-8', 'x'])
    test(`answers 404 for ${id}`, async ({ request }) => {
      const reply = await request.get(`${server.url}/orders/${id}`);
      expect(reply.status()).toBe(404);
    });
});
