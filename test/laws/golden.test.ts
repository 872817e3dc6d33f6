import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cases, isForPrograms, printed } from '../cases.ts';

const judged = cases().filter((one) => !isForPrograms(one));

test.each(judged.map((one) => [one.name, one] as const))('%s is printed as `expected` says', (_, one) => {
  expect(printed(one)).toBe(readFileSync(join(one.folder, 'expected'), 'utf8'));
});
