import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');

it.each(readdirSync(dist).filter((name) => name.endsWith('.js')))(
  '%s is ASCII, as start.ts reads it: else a pattern with ✓ in it never matches',
  (name) => {
    expect(readFileSync(join(dist, name), 'utf8').match(/[^\p{ASCII}]/u)?.[0]).toBeUndefined();
  },
);
