# Two benchmarks.
mkdir bench
cat > bench/strings.bench.ts <<'TS'
import { bench, describe } from 'vitest';
import { slugify } from '../src/strings';

describe('slugs', () => {
  bench('of a short name', () => void slugify('Crème Brûlée'), { time: 100 });
  bench('of a long name', () => void slugify('Crème Brûlée '.repeat(40)), { time: 100 });
});

describe('splitting', () => {
  const text = 'a;b;c;d;e;f'.repeat(50);
  bench('by a string', () => void text.split(';'), { time: 100 });
  bench('by a pattern', () => void text.split(/;/), { time: 100 });
});
TS
