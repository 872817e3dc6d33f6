import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cases, isForPrograms, reduceCase } from '../cases.ts';

const judged = cases().filter((one) => !isForPrograms(one));

test.each(judged.map((one) => [one.name, one] as const))('%s is printed as `expected` says', (_, one) => {
  expect(reduceCase(one)).toBe(readFileSync(join(one.folder, 'expected'), 'utf8'));
});
