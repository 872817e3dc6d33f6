import { expect, test } from '@playwright/test';

const total = (cents: number[]) => cents.reduce((sum, one) => sum + one, 0);

for (const [cents, sum] of [[[], 0], [[450], 450], [[450, 1290], 1740], [[1, 2, 3, 4], 10], [[-5, 5], 0]] as const)
  test(`${JSON.stringify(cents)} is ${sum}`, () => expect(total([...cents])).toBe(sum));

test.describe('with steps', () => {
  test('adds tax', async () => {
    await test.step('reduced rate', async () => expect(Math.round(450 * 1.07)).toBe(482));
    await test.step('standard rate', async () => expect(Math.round(1000 * 1.19)).toBe(1190));
  });
  test.skip('in yen', () => {});
  test.fixme('of cancelled orders', () => {});
});
