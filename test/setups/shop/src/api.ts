import type { Order, Product } from './types.ts';

export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

export interface Reply {
  status: number;
  json(): Promise<unknown>;
}

export type Send = (path: string, init?: { method: string; body?: string }) => Promise<Reply>;

export class Api {
  readonly #send: Send;
  constructor(send: Send) {
    this.#send = send;
  }

  async #call<T>(path: string, init?: { method: string; body?: string }): Promise<T> {
    let reply: Reply;
    try {
      reply = await this.#send(path, init);
    } catch (cause) {
      throw new ApiError(0, `cannot reach ${path}`, { cause });
    }
    if (reply.status >= 400) throw new ApiError(reply.status, `${init?.method ?? 'GET'} ${path} answered ${reply.status}`);
    return (await reply.json()) as T;
  }

  product(sku: string): Promise<Product> {
    return this.#call(`/products/${encodeURIComponent(sku)}`);
  }

  products(page = 1): Promise<Product[]> {
    return this.#call(`/products?page=${page}`);
  }

  order(number: string): Promise<Order> {
    return this.#call(`/orders/${number}`);
  }

  async cancel(number: string, reason: string): Promise<Order> {
    return this.#call(`/orders/${number}/cancel`, { method: 'POST', body: JSON.stringify({ reason }) });
  }
}
