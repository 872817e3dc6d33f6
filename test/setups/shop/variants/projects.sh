# Two projects with names, one failing test in each.
mkdir -p test/api
mv test/api.test.ts test/query.test.ts test/retry.test.ts test/api/
sed -i "s#'\.\./src#'../../src#; s#'./fixtures#'../fixtures#" test/api/*.ts
cat > vitest.config.ts <<'TS'
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/*.test.ts'] } },
      { test: { name: 'api', include: ['test/api/*.test.ts'] } },
    ],
  },
});
TS
sed -i 's/status >= 400/status > 400/' src/api.ts
sed -i "s/return 'yesterday'/return 'gestern'/; s/'yesterday'/'one day ago'/" src/dates.ts
