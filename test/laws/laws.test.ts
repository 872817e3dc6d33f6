import { describe, expect, test } from 'vitest';
import { holdsText } from '../../src/engine/classify.ts';
import { BUILT_INS } from '../../src/filter/built-in.ts';
import { findByName } from '../../src/filter/find.ts';
import { LEFT_OUT, LINES_LEFT_OUT, wordsOf } from '../../src/laws/claims.ts';
import { lost } from '../../src/laws/facts.ts';
import { bare, unmarked, unsaid } from '../../src/laws/laws.ts';
import { type Case, cases, filterOf, isForPrograms, printed, printedBytes, reduce, reduceCase } from '../cases.ts';

const all = cases();
const FILTERS = BUILT_INS.paths().map((path) => findByName(path)!);
const reduced = all.filter((one) => !isForPrograms(one));
const isText = (one: Case) => holdsText(filterOf(one));
const textOf = (bytes: Buffer) => bytes.toString('utf8');
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const byCase = (list: readonly Case[]) => list.map((one) => [one.name, one] as const);

test('there are cases', () => {
  expect(all.length).toBeGreaterThan(150);
});

describe('facts', () => {
  test.each(byCase(all))('%s keeps every critical fact', (_, one) => {
    expect(lost(one.facts, bare(textOf(one.output))), 'not in the raw output').toEqual([]);
    expect(lost(one.facts, printed(one)).filter((fact) => fact.critical)).toEqual([]);
  });
  test.each(byCase(reduced))('%s keeps them in live mode, whenever it begins', (_, one) => {
    for (const share of one.output.length < 40_000 ? [0, 0.3, 0.8] : [0, 0.5]) {
      const liveAt = Math.floor(one.output.length * share);
      const text = reduceCase(one, { liveAt });
      expect(
        lost(one.facts, text).filter((fact) => fact.critical),
        `live at ${liveAt}`,
      ).toEqual([]);
    }
  });
});

describe('law 3: no added words', () => {
  test.each(byCase(reduced))('%s', (_, one) => {
    expect(unsaid(textOf(one.output), printed(one)), 'said by nobody').toEqual([]);
  });
});

describe('law 4: nothing silently gone', () => {
  test.each(byCase(reduced))('%s', (_, one) => {
    expect(unmarked(textOf(one.output), printed(one))).toBeUndefined();
  });
  test('without a store nothing is left out', () => {
    for (const one of reduced) expect(reduceCase(one, { stored: false })).not.toMatch(LEFT_OUT);
  });
});

describe('law 5: only empty output gives none', () => {
  test.each(['\u001b[36m', '\u001b[36m\n', '⠙', ' '])('%j alone is printed, and not longer', (text) => {
    expect(reduce(['x'], Buffer.from(text))).toBe(text);
  });
  test.each(byCase(all))('%s', (_, one) => {
    expect(printed(one).trim() === '').toBe(textOf(one.output).trim() === '');
  });
});

/** Lines drawn around cells and down to the names in a tree. */
const isDrawn = (word: string) => /^(?:[│├└┌┐┘┤┬┴┼─━═╞╪╡╭╮╰╯]+|[|`+\\]?-{2,}[-+|]*|\|)$/u.test(word);

/** Noise of any filter: one may have been recognised inside. */
const isNoise = (line: string) => FILTERS.some((filter) => filter.noise?.test(line));

describe('law 6: small stays whole', () => {
  const small = reduced.filter((one) => bare(textOf(one.output)).length < 1000);
  test.each(byCase(small))('%s', (_, one) => {
    const text = printed(one);
    expect(text).not.toMatch(LEFT_OUT);
    const said = wordsOf(text);
    for (const line of linesOf(bare(textOf(one.output))))
      if (!isNoise(line) && !line.startsWith('index ') && !/^(?:diff --git|---|\+\+\+|commit) /u.test(line))
        expect(
          wordsOf(line).every((word) => isDrawn(word) || said.includes(word)),
          `lost: ${line}`,
        ).toBe(true);
  });
});

describe('law 7: never larger', () => {
  test.each(byCase(all))('%s', (_, one) => {
    expect(printedBytes(one).length).toBeLessThanOrEqual(one.output.length);
  });
});

describe('law 8: failure keeps its reasons', () => {
  const silent = reduced.filter((one) => one.exit === 0 && one.output.length > 1024 && one.output.length < 8000);
  test.each(byCase(silent))('%s, had it failed without a word, keeps all but noise', (_, one) => {
    const text = reduce(one.argv, one.output, { exit: 3 });
    const hasFailure = /error|fail|exception|fatal|panic|✗|×|❯|^E: /imu.test(textOf(one.output));
    if (!hasFailure) expect(text).not.toMatch(LINES_LEFT_OUT);
  });
  test('a message no pattern knows', () => {
    const words = ['the frobnicator went away', 'quux: 17 spurious widgets', 'giving up now'];
    for (const argv of [['tsc'], ['vitest', 'run'], ['pytest'], ['cargo', 'test'], ['npm', 'test'], ['eslint', '.']])
      for (const word of words) {
        const out = reduce(argv, Buffer.from(`${word}\n`), { exit: 1 });
        expect(out).toBe(`${word}\n`);
      }
  });
});

describe('law 9: programs get raw bytes', () => {
  const forms = [
    ['git', 'status', '--porcelain'],
    ['git', 'log', '--format=%H'],
    ['vitest', 'run', '--reporter=json'],
    ['eslint', '-f', 'json'],
    ['cargo', 'test', '--message-format=json'],
    ['npm', 'install', '--json'],
  ];
  test.each(forms)('%s %s %s', (...argv) => {
    expect(isForPrograms({ argv })).toBe(true);
  });
});

describe('law 10: file text is sacred', () => {
  test.each(byCase(reduced.filter(isText)))('%s', (_, one) => {
    const out = printed(one);
    const changed = textOf(one.output)
      .split('\n')
      .filter((line) => /^[-+](?![-+]{2} )/u.test(line));
    if (!LINES_LEFT_OUT.test(out)) {
      const kept = new Set(out.split('\n'));
      for (const line of changed) expect(kept.has(line), line).toBe(true);
    }
  });
  const paths = Array.from({ length: 40 }, (_, at) => `src/deep/folder/file_${at}.ts`);
  test.each([
    ['paths', paths],
    ['messages of a compiler', paths.map((path) => `${path}:3:7: error: there is no such name`)],
    ['names of tests', paths.map((path, at) => `ok ${at} - ${path} passes`)],
    ['a tree', ['.', ...paths.map((path) => `├── ${path}`)]],
    ['a table', ['NAME   READY   AGE', ...paths.map((_, at) => `web-${at}   1/1     3d`)]],
  ])('a file that holds %s is printed as it is', (_, lines) => {
    const text = `${lines.join('\n')}\n`;
    for (const argv of [
      ['cat', 'f'],
      ['head', '-50', 'f'],
      ['tail', 'f'],
      ['sed', '-n', '1,50p', 'f'],
    ])
      expect(reduce(argv, Buffer.from(text))).toBe(text);
  });
  test('cat keeps CR, tabs, escapes and trailing blanks', () => {
    const text = 'a\r\n\tb  \n\u001b[31mred\u001b[0m\n\n\n* x\n';
    expect(reduce(['cat', 'f'], Buffer.from(text))).toBe(text);
  });
});

describe('law 15: private', () => {
  const key = '-----BEGIN OPENSSH PRIVATE KEY-----';
  test.each([key, 'token ghp_0123456789abcdefghijABCDEFGHIJ012345', 'AKIAIOSFODNN7EXAMPLE'])(
    '%s is neither elided nor stored',
    (secret) => {
      const lines = Array.from({ length: 3000 }, (_, i) => `ok ${i} - row`);
      const text = `${[...lines, secret, ...lines].join('\n')}\n`;
      expect(linesOf(reduce(['x'], Buffer.from(text))).length).toBe(6001);
    },
  );
});
