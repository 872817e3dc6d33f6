cat > vitest.config.ts <<'TS'
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { coverage: { include: ['src/**'], reporter: ['text', 'html'] } },
});
TS
rm test/csv.test.ts test/phone.test.ts
