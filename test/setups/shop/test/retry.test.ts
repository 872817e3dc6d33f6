import { describe, expect, test, vi } from 'vitest';
import { backoff, retry } from '../src/retry.ts';

const sleep = vi.fn(async () => undefined);
const failing = (times: number) => vi.fn(async (attempt: number) => {
  if (attempt <= times) throw new Error(`attempt ${attempt} failed`);
  return attempt;
});

describe('retry', () => {
  test('needs no second attempt', async () => expect(await retry(failing(0), { sleep })).toBe(1));
  test('tries again', async () => expect(await retry(failing(2), { sleep })).toBe(3));
  test('gives up', async () => await expect(retry(failing(9), { sleep })).rejects.toThrow('attempt 3 failed'));
  test('takes a number of attempts', async () => {
    const task = failing(9);
    await retry(task, { attempts: 5, sleep }).catch(() => undefined);
    expect(task).toHaveBeenCalledTimes(5);
  });
  test('stops at once if told so', async () => {
    const task = failing(9);
    await retry(task, { sleep, shouldRetry: () => false }).catch(() => undefined);
    expect(task).toHaveBeenCalledTimes(1);
  });
  test('waits longer each time', async () => {
    const waits: number[] = [];
    await retry(failing(3), { attempts: 4, delay: 10, sleep: async (ms) => void waits.push(ms) });
    expect(waits).toEqual([10, 20, 40]);
  });
});

describe('backoff', () => {
  test('doubles', () => expect(backoff(4)).toEqual([100, 200, 400, 800]));
  test('has a maximum', () => expect(backoff(4, 100, 10, 5000)).toEqual([100, 1000, 5000, 5000]));
  test('of nothing is empty', () => expect(backoff(0)).toEqual([]));
});
