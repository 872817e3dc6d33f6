import { expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const reason = (value: number) => [
  '',
  '    expect(received).toBe(expected) // Object.is equality',
  '',
  '    Expected: true',
  `    Received: ${value}`,
  '',
  '      at toBe (test/range.test.js:31:86)',
  '',
];
const print = (...blocks: (readonly [string, number])[]) =>
  reduce(
    ['jest'],
    Buffer.from(
      [
        'FAIL test/range.test.js',
        ...blocks.flatMap(([name, value]) => [`  ● ranges › ${name}`, ...reason(value)]),
        'Test Suites: 1 failed, 1 total',
        `Tests:       ${blocks.length} failed, ${blocks.length} total`,
        '',
      ].join('\n'),
    ),
    { exit: 1 },
  );

test('failures of one cause are told once, under all their names', () => {
  const out = print(['one', 1], ['two', 2], ['three', 1], ['four', 1]);
  expect(out.split('\n').filter((line) => /●|Received/u.test(line))).toEqual([
    '  ● ranges › one',
    '  ● ranges › three',
    '  ● ranges › four',
    '    Received: 1',
    '  ● ranges › two',
    '    Received: 2',
  ]);
  expect(out).not.toContain('[tks');
});

test('with many of them every name stays, and each cause', () => {
  const names = Array.from({ length: 150 }, (_, at) => `row ${at} is in range`);
  const out = print(...names.map((name, at) => [name, at % 3] as const));
  for (const name of names) expect(out).toContain(`› ${name}\n`);
  for (const value of [0, 1, 2]) expect(out.split(`Received: ${value}\n`).length).toBe(2);
});
