import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real processes on a busy machine; nothing waits that long unless it hangs.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
