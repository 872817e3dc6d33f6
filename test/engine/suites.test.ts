import { expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const passed = (name: string) =>
  Array.from({ length: 30 }, (_, at) => `    ✓ ${name} of some length, number ${at} (1 ms)`);
const print = (lines: readonly string[], exit = 0) =>
  reduce(['jest', '--verbose'], Buffer.from(`${lines.join('\n')}\n`), { exit });

test('titles of suites that passed go with their tests, whose number the verdict tells', () => {
  const out = print([
    'PASS test/a.test.js',
    '  cart',
    ...passed('adds'),
    '  desk',
    ...passed('lends'),
    'Tests: 60 passed',
  ]);
  expect(out).toMatch(/^Tests: 60 passed\n\[tks raw \d+: 63 of 64 lines left out\]\n$/u);
});

test.each([
  ['a line of the program at the edge', 'connecting to the database', passed('adds')],
  ['a title parted from what follows', '  = note: on by default', ['', ...passed('adds')]],
  ['a title above a test that failed', '  cart', [...passed('adds'), '    ✕ subtracts']],
])('%s stays', (_, line, below) => {
  expect(print(['PASS test/a.test.js', line, ...below, 'Tests: 30 passed'])).toContain(`${line}\n`);
});

const TRACE = ['Traceback (most recent call last):', '  File "/p/a.py", line 3, in <module>'];
test.each([
  ['a whole statement is noise', '    return load(path)', '           ^^^^^^^^^^', false],
  ['the right side of an assignment is noise', '    rows, n = load(path)', '              ^^^^^^^^^^', false],
  ['a part of it is a place', '    return load(path).size', '           ^^^^^^^^^^', true],
  ['one of several is a place', '    return a["x"]["y"]', '           ~~~~~~^^^^^', true],
])('what points at %s', (_, code, pointer, stays) => {
  const more = Array.from({ length: 30 }, (_, at) => `a word of the program before it broke, the ${'x'.repeat(at)}`);
  const out = reduce(
    ['python3', 'a.py'],
    Buffer.from([...more, ...TRACE, code, pointer, 'KeyError: 3', ''].join('\n')),
    {
      exit: 1,
    },
  );
  expect(out).toContain(code);
  expect(out.includes(`\n${pointer}\n`)).toBe(stays);
});
