# Errors that wrap errors, down to the socket.
cat > test/checkout.test.ts <<'TS'
import { describe, expect, test } from 'vitest';
import { Api } from '../src/api.ts';

class CheckoutError extends Error {
  override name = 'CheckoutError';
  readonly order: string;
  constructor(order: string, options: ErrorOptions) {
    super(`order ${order} was not cancelled`, options);
    this.order = order;
  }
}

const offline = () => {
  throw Object.assign(new Error('connect ECONNREFUSED 10.0.3.17:8443'), { code: 'ECONNREFUSED', port: 8443 });
};

async function cancel(number: string) {
  try {
    return await new Api(async () => offline()).cancel(number, 'too late');
  } catch (cause) {
    throw new CheckoutError(number, { cause });
  }
}

describe('checkout', () => {
  test('cancels an order', async () => {
    const order = await cancel('SO-2025-1001');
    expect(order.state).toBe('cancelled');
  });
  test('says which order it was', async () => {
    await expect(cancel('SO-2025-1002')).rejects.toThrow('SO-2025-1002');
  });
});
TS
