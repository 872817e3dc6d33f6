import { expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const rows = Array.from({ length: 12 }, (_, at) => `'part-${at}'`);
const changed = rows.with(7, "'part-x'");

/** What `node --test` prints in TAP of an array that is not as it should be. */
const failed = (differences: readonly string[], expected: readonly string[]): string[] => [
  'TAP version 13',
  ...Array.from({ length: 30 }, (_, at) => `ok ${at + 1} - part ${at} is there`),
  'not ok 31 - lists its parts',
  '  ---',
  "  location: '/home/user/project/test/parts.test.js:9:3'",
  "  failureType: 'testCodeFailure'",
  '  error: |-',
  ...differences.map((line) => `    ${line}`),
  "  code: 'ERR_ASSERTION'",
  '  expected:',
  ...expected.map((row, at) => `    ${at}: ${row}`),
  '  actual:',
  ...changed.map((row, at) => `    ${at}: ${row}`),
  '  ...',
  '1..31',
  '# tests 31',
  '# pass 30',
  '# fail 1',
];
const print = (lines: readonly string[]) =>
  reduce(['node', '--test'], Buffer.from(`${lines.join('\n')}\n`), { exit: 1 });

const told = [
  'Expected values to be strictly deep-equal:',
  '+ actual - expected ... Lines skipped',
  '',
  '  [',
  '...',
  "+   'part-x',",
  "-   'part-7',",
  '...',
  '  ]',
];

test('values whose differences are told are not told again', () => {
  const out = print(failed(told, rows));
  expect(out).toContain("-   'part-7'");
  expect(out).not.toContain("7: 'part-7'");
});

test.each([
  ['no differences stand above', failed(['parts should be in order'], rows)],
  ['one of them is not told', failed(told, rows.with(2, "'part-y'"))],
])('they stay where %s', (_, lines) => {
  const out = print(lines);
  for (const row of changed) expect(out).toContain(`: ${row}`);
});
