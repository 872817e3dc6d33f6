import { describe, expect, test, vi } from 'vitest';
import { Api, ApiError, type Send } from '../src/api.ts';
import { product } from './fixtures.ts';

const answering = (status: number, body: unknown = {}) => vi.fn<Send>(async () => ({ status, json: async () => body }));

describe('api', () => {
  test('reads a product', async () => {
    const send = answering(200, product('tea'));
    expect((await new Api(send).product('tea')).sku).toBe('tea');
    expect(send).toHaveBeenCalledWith('/products/tea', undefined);
  });
  test('escapes the sku', async () => {
    const send = answering(200);
    await new Api(send).product('a/b c');
    expect(send.mock.calls[0]?.[0]).toBe('/products/a%2Fb%20c');
  });
  test('reads a page of products', async () => {
    const send = answering(200, []);
    await new Api(send).products(3);
    expect(send.mock.calls[0]?.[0]).toBe('/products?page=3');
  });
  test('cancels an order', async () => {
    const send = answering(200);
    await new Api(send).cancel('SO-1', 'too late');
    expect(send.mock.calls[0]).toEqual(['/orders/SO-1/cancel', { method: 'POST', body: '{"reason":"too late"}' }]);
  });
  test.each([400, 404, 500])('throws on status %i', async (status) => {
    await expect(new Api(answering(status)).order('SO-1')).rejects.toThrow(`GET /orders/SO-1 answered ${status}`);
  });
  test('keeps the status', async () => {
    const error = await new Api(answering(404)).order('SO-1').catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'ApiError', status: 404 });
  });
  test('keeps the cause if nobody answers', async () => {
    const cause = new Error('ECONNREFUSED');
    const error = await new Api(() => Promise.reject(cause)).order('SO-1').catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as Error).cause).toBe(cause);
  });
});
