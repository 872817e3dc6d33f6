# What an order goes through, told on the console; and a timer that nobody stops.
sed -i "s/^  counter += 1;/  console.log('placing order', counter + 1);\n&/" src/order.ts
sed -i "s/^      if (attempt >= attempts/      console.warn('retry: attempt', attempt, 'failed:', (error as Error).message);\n&/" src/retry.ts
cat > test/poll.test.ts <<'TS'
import { createServer } from 'node:http';
import { describe, expect, test } from '@jest/globals';

const server = createServer((_, response) => response.end('ok'));

describe('poll', () => {
  test('answers', async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    setInterval(() => server.listening, 1000);
    expect(server.listening).toBe(true);
  });
});
TS
