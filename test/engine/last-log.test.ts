import { expect, test } from 'vitest';
import { cases, reduceCase } from '../cases.ts';

const one = cases('docker/build/buildkit-tsc').find(({ name }) => name.endsWith('buildkit-tsc'))!;
const LAST = '51.46 src/server.ts(10,33): error TS2304';

test('what BuildKit tells again of a failed step is folded', () => {
  expect(one.output.toString()).toContain(LAST);
  expect(reduceCase(one)).toMatch(/:\n\[tks -6 lines\]\n------\n/u);
});

test('but not where the step did not say it', () => {
  const own = one.output.toString().replace('#10 51.46 src/server.ts(10,33)', '#10 51.46 src/server.ts(11,33)');
  expect(reduceCase({ ...one, output: Buffer.from(own) })).toContain('10,33 error TS2304');
});
