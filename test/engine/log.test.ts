import { describe, expect, test } from 'vitest';
import { LEFT_OUT } from '../../src/laws/claims.ts';
import { reduce } from '../cases.ts';

const many = (count: number, line: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => line(at));
const print = (lines: readonly string[], exit = 0): string =>
  reduce(['./app'], Buffer.from(`${lines.join('\n')}\n`), { exit });
const clock = (at: number): string => new Date(1_700_000_000_000 + at * 777).toISOString();

describe('the log fold', () => {
  const requests = many(20_000, (at) => `${clock(at)} INFO GET /items/${at} 200 ${at % 90}ms`);

  test('the one odd row among 20,000 stays, with the first and the last of the others', () => {
    const odd = `${clock(9)} INFO cache rebuilt from 14 segments`;
    const out = print([...requests.slice(0, 12_000), odd, ...requests.slice(12_000)]);
    for (const line of [odd, requests[0]!, requests.at(-1)!]) expect(out).toContain(line);
    expect(out.length).toBeLessThan(1_000);
  });

  test('a status of failure is another kind, whatever its level', () => {
    const bad = `${clock(7)} INFO GET /items/7 503 12ms`;
    expect(print([...requests.slice(0, 500), bad, ...requests.slice(500, 900)])).toContain(bad);
  });

  test('so is a count of failures that is not 0', () => {
    const rounds = many(300, (at) => `${clock(at)} INFO round ${at} over, failed=0 stored=${at * 3}`);
    const bad = rounds[120]!.replace('failed=0', 'failed=2');
    expect(print(rounds.map((line, at) => (at === 120 ? bad : line)))).toContain(bad);
  });

  test('a word that varies freely makes no kind of its own, another word beside it does', () => {
    const name = (at: number) => `${'bcdfghklmn'[at % 10]}a${'rstvwxz'[at % 7]}o${'bcdfg'[(at * 3) % 5]}`;
    const lines = many(3_000, (at) => `${clock(at)} INFO session of ${name(at)} opened`);
    const odd = `${clock(8)} INFO session of cato expired`;
    const out = print(lines.with(1_700, odd));
    for (const line of [odd, lines[0]!, lines.at(-1)!]) expect(out).toContain(line);
    expect(out.split('\n').length).toBeLessThan(10);
  });

  test('a field of JSON that is data is no kind of its own, one that tells is', () => {
    const entry = (at: number, msg: string) =>
      JSON.stringify({ time: clock(at), level: 'info', user: `u${at}x`, city: 'abc'[at % 3], msg });
    const out = print([
      ...many(200, (at) => entry(at, 'signed in')),
      entry(3, 'signed out'),
      ...many(200, (at) => entry(at, 'signed in')),
    ]);
    expect(out).toContain('signed out');
    expect(out.split('\n').length).toBeLessThan(10);
  });

  test('rows of a table are not entries, even if they begin with a time', () => {
    for (const cell of [',', '\t', ' | ']) {
      const rows = many(150, (at) => [clock(at), `sensor-${at % 4}`, at * 1.5, 'ok'].join(cell));
      expect(print(rows)).not.toMatch(LEFT_OUT);
    }
  });

  test('findings without a time are all wanted', () => {
    const findings = many(60, (at) => `WARNING: line ${at * 7}: trailing blank`);
    expect(print(findings)).not.toMatch(LEFT_OUT);
  });
});

describe('names of jobs', () => {
  test('modules of a logger are none', () => {
    const lines = many(30, (at) => `[${at % 2 ? 'http' : 'db'}] step ${at} of the way`);
    expect(print(lines)).toBe(`${lines.join('\n')}\n`);
  });

  test('nor are the first cells of a table', () => {
    const lines = many(30, (at) => `item-${at} | ${at * 3} | Ghent`);
    expect(print(lines)).toBe(`${lines.join('\n')}\n`);
  });
});
