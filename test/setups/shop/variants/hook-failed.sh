# A database that is not there.
cat > test/database.test.ts <<'TS'
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

const open = async (url: string) => {
  throw new Error(`cannot open ${url}: no such file`);
};

describe('orders in the database', () => {
  beforeAll(async () => {
    await open('sqlite:./data/shop.db');
  });
  test('are stored', () => expect(1).toBe(1));
  test('are found by number', () => expect(1).toBe(1));
});

describe('clean-up', () => {
  afterEach(() => {
    throw new TypeError('rows is not iterable');
  });
  test('removes old carts', () => expect([]).toHaveLength(0));
});
TS
