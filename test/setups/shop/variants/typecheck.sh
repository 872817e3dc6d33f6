# Types that are tested, one of them wrong.
cat > test/money.test-d.ts <<'TS'
import { describe, expectTypeOf, test } from 'vitest';
import { money } from '../src/money';

describe('money', () => {
  test('has an amount', () => expectTypeOf(money(1)).toHaveProperty('amount'));
  test('has a price', () => expectTypeOf(money(1)).toHaveProperty('price'));
  test('is of a number', () => expectTypeOf(money).parameter(0).toBeString());
});
TS
