import { expect, test } from '@playwright/test';

test('is stable at last', async ({}, testInfo) => {
  expect(testInfo.retry, 'tries').toBe(1);
});

test('is never stable', async ({}, testInfo) => {
  expect(`try ${testInfo.retry}`).toBe('try 7');
});
