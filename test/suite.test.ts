import { describe, expect, test } from 'vitest';
import { parseFilter } from '../src/filter/load.ts';
import { type Case, cases } from './cases.ts';
import { filterFiles, parsed, patternsOf } from './filters.ts';

const all = cases();
const filters = filterFiles();
const byPath = filters.map((one) => [one.path, one] as const);
const casesOf = (path: string) => all.filter(({ name }) => name.slice(0, name.lastIndexOf('/')) === path);

/** Tools that cannot fail, with the reason. */
const CANNOT_FAIL: Readonly<Record<string, string>> = {};

/** Nothing in these can be a fact, with the reason. */
const WITHOUT_FACTS: Readonly<Record<string, string>> = {
  'none/binary': 'bytes that mean nothing as text',
};

describe('every filter has recorded cases', () => {
  test.each(byPath)('%s: two, and one that failed', (path) => {
    const own = casesOf(path);
    expect(own.length, `cases under test/fixtures/${path}`).toBeGreaterThanOrEqual(2);
    if (!(path in CANNOT_FAIL)) expect(own.filter(({ exit }) => exit !== 0).length, 'failing cases').toBeGreaterThan(0);
  });
});

describe('every case has facts', () => {
  const silent = (one: Case) => one.output.toString('utf8').trim() === '' || one.name in WITHOUT_FACTS;
  test.each(all.filter((one) => !silent(one)).map((one) => [one.name, one] as const))('%s', (_, { facts }) => {
    expect(facts.length).toBeGreaterThan(0);
    for (const { why, any } of facts) {
      expect(why).not.toBe('');
      expect(any.length, why).toBeGreaterThan(0);
      for (const strings of any) expect(strings.join('').trim(), why).not.toBe('');
    }
  });
});

describe('what a filter takes for noise or routine is no fact', () => {
  test.each(byPath)('%s', (path, filter) => {
    const patterns = patternsOf(parsed(filter), ['noise', 'routine']).map((source) => new RegExp(source, 'u'));
    const hit = (strings: readonly string[]) => patterns.find((pattern) => strings.some((text) => pattern.test(text)));
    for (const { name, facts } of casesOf(path))
      for (const { critical, any } of facts)
        if (critical && any.every(hit)) expect.fail(`${name}: ${JSON.stringify(any)} is hit by ${any.map(hit)}`);
  });
});

describe('a filter file', () => {
  test.each(byPath)('%s is sound', (_, filter) => {
    expect(parsed(filter).about).not.toBe('');
  });

  const sound = 'about = "x"\n';
  test.each([
    ['unknown key', `${sound}shout = ['a']\n`, /^f\.toml:2:\d+: unknown key 'shout'; the keys are about, .*verbatim$/u],
    ['bad pattern', `${sound}noise = ['^a']\nfailure = ['(']\n`, /^f\.toml:3:\d+: bad pattern in 'failure': /u],
    [
      'bad pattern in a block',
      `${sound}\nfailure = [{ from = 'a', to = '[' }]\n`,
      /^f\.toml:3:\d+: bad pattern in 'to': /u,
    ],
    [
      'unknown key in a block',
      `${sound}failure = [{ from = 'a', till = 'b' }]\n`,
      /^f\.toml:2:\d+: unknown key 'till'/u,
    ],
    [
      'a block of another role',
      `${sound}noise = [{ from = 'a' }]\n`,
      /^f\.toml:2:\d+: 'noise' holds something that is no/u,
    ],
    ['no pattern', `${sound}noise = [1]\n`, /^f\.toml:2:\d+: 'noise' holds something that is no pattern$/u],
    ['no list', `${sound}noise = 'a'\n`, /^f\.toml:2:\d+: 'noise' must be a list$/u],
    ['unknown shape', `${sound}shape = 'cube'\n`, /^f\.toml:2:\d+: 'shape' must be one of diagnostics, /u],
    ['unknown budget', `${sound}budget = 'huge'\n`, /^f\.toml:2:\d+: 'budget' must be one of report, list, file$/u],
    ['no about', `noise = ['a']\n`, /^f\.toml:\d+:\d+: 'about' is missing/u],
    ['bad TOML', `${sound}noise = ['a'\nlive = ]\n`, /^f\.toml:\d+:\d+: \S/u],
  ])('%s: told with file, line and reason', (_, text, reason) => {
    expect(() => parseFilter('x', text, 'f.toml')).toThrow(reason);
  });
});
