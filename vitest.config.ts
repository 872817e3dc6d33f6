import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Projects that were recorded, not tests of tks.
    exclude: ['test/setups/**', 'test/fixtures/**'],
    // Of two cores one would be idle.
    maxWorkers: '100%',
    // Real processes on a busy machine; nothing waits that long unless it hangs.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
