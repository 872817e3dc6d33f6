sed -i "s/reporter: \['text', 'html'\]/&, thresholds: { lines: 99, functions: 95, perFile: false }/" vitest.config.ts
