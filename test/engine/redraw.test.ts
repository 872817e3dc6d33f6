import { expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const up = (lines: number) => '\u001b[1A\u001b[2K'.repeat(lines);
const print = (text: string) => reduce(['./app'], Buffer.from(text), { exit: 1 });

test('states of lines that are drawn again are told once', () => {
  const out = print(`Fetching 1/3\nTests 0 passed\n${up(2)}Fetching 3/3\nTests 3 passed\n`);
  expect(out).toBe('Fetching 3/3\nTests 3 passed\n');
});

test('an error that is drawn over stays, unless it is said again', () => {
  const error = 'Error in part 3/9: disk quota exceeded';
  expect(print(`${error}\n${up(1)}Copying 9/9\n`)).toContain(error);
  expect(print(`${error}\n${up(1)}Error in part 4/9: no such file\n`)).toContain(error);
  expect(print(`${error}\n${up(1)}${error}\n`)).toBe(`${error}\n`);
});

test('of a state that gh prints again and again the last one stays, with what only an earlier one says', () => {
  const again = 'Refreshing run status every 3 seconds. Press Ctrl+C to quit.\n\n';
  const state = (mark: string, step: string) =>
    `${mark} main CI · 9812345670\n\nJOBS\n${mark} unit (ID 27182812)\n  ${step}\n`;
  const out = print(
    again + state('*', '* npm ci') + again + state('*', '✓ npm ci\n  X npm test') + state('X', 'X npm test'),
  );
  expect(out).toContain('X main CI · 9812345670\n');
  expect(out.match(/main CI/gu)).toHaveLength(1);
  expect(out).toContain('✓ npm ci');
});

test('UTF-16, as Windows’ own programs write it, is no redraw', () => {
  const text = Buffer.from('first line\r\nsecond line\r\n', 'utf16le');
  expect(reduce(['wsl', '--list'], text, { exit: 0 })).toBe(text.toString('utf8'));
});
