import { describe, expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const count = (length: number) => Array.from({ length }, (_, at) => at);
const run = (argv: string[], lines: readonly string[], exit: number) =>
  reduce(argv, Buffer.from(`${lines.join('\n')}\n`), { exit }).split('\n');

describe('what stands under a line that is left out', () => {
  test('a diagnostic under its file', () => {
    const found = count(60).flatMap((file) =>
      count(8).map((at) => {
        const word = 'abcdefgh'[at]! + 'klmnopqrstuvwxyz'[file % 16]! + file;
        return {
          place: `src/f${file}.ts(${at + 1},${file + 3})`,
          message: `error TS2345: '${word}' is no '${word}Kind'.`,
        };
      }),
    );
    const out = run(
      ['tsc'],
      found.map(({ place, message }) => `${place}: ${message}`),
      2,
    );
    let file = '';
    const rows = out.flatMap((line) => {
      if (/^src\/\S+\.ts$/u.test(line)) file = line;
      const [, place, message] = /^ (\d+,\d+) (.*)$/u.exec(line) ?? [];
      return place === undefined ? [] : [{ place: `${file}(${place})`, message }];
    });
    expect(out.some((line) => line.startsWith('[tks -'))).toBe(true);
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(found).toContainEqual(row);
  });

  test('a commit under its author and day', () => {
    const names = ['Ann', 'Bob', 'Cem'];
    const commits = count(2_000).map((at) => ({
      hash: (0x1234567 + at * 7919).toString(16).padStart(8, '0'),
      name: names[(at >> 2) % 3]!,
      day: `Mon Nov ${1 + ((at >> 5) % 28)}`,
    }));
    const lines = commits.flatMap(({ hash, name, day }) => [
      `commit ${hash.repeat(5)}`,
      `Author: ${name} <${name}@example.com>`,
      `Date:   ${day} 10:12:11 2026 +0000`,
      '',
      '    a change',
      '',
    ]);
    const out = run(['git', 'log'], lines, 0);
    let [name, day] = ['', ''];
    const told = out.flatMap((line) => {
      name = /^(?:Author: )?(Ann|Bob|Cem)\b/u.exec(line)?.[1] ?? name;
      day = /Mon Nov \d+/u.exec(line)?.[0] ?? day;
      const [, hash] = /^([0-9a-f]{8}) 10:12 /u.exec(line) ?? [];
      return hash === undefined ? [] : [{ hash, name, day }];
    });
    expect(out.some((line) => line.startsWith('[tks: lines '))).toBe(true);
    for (const commit of told) expect(commits).toContainEqual(commit);
  });
});
