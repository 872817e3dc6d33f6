import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './tests',
  timeout: 5_000,
  expect: { timeout: 500 },
  retries: 0,
  workers: 2,
  projects: [{ name: 'api' }, { name: 'api-v2', grep: /@v2/ }],
});
