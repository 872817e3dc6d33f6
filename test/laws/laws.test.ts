import { describe, expect, test } from 'vitest';
import { holdsText } from '../../src/engine/classify.ts';
import { isMark, isRawMark } from '../../src/engine/mark.ts';
import { undress } from '../../src/engine/undress.ts';
import { BUILT_INS } from '../../src/filter/built-in.ts';
import { findByName } from '../../src/filter/find.ts';
import {
  type Case,
  cases,
  filterOf,
  isForPrograms,
  lost,
  printed,
  printedBytes,
  reduce,
  reduceCase,
} from '../cases.ts';
import { claims, isSubsequence, LEFT_OUT, LINES_LEFT_OUT, splitPlaces, wordsOf } from './claims.ts';

const all = cases();
const FILTERS = BUILT_INS.paths().map((path) => findByName(path)!);
const reduced = all.filter((one) => !isForPrograms(one));
const isText = (one: Case) => holdsText(filterOf(one));
const textOf = (bytes: Buffer) => bytes.toString('utf8');
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const bare = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => undress(line, 'all'))
    .join('\n');
const byCase = (list: readonly Case[]) => list.map((one) => [one.name, one] as const);

test('there are cases', () => {
  expect(all.length).toBeGreaterThan(150);
});

describe('facts', () => {
  test.each(byCase(all))('%s keeps every critical fact', (_, one) => {
    expect(lost(one.facts, bare(textOf(one.output))), 'not in the raw output').toEqual([]);
    expect(lost(one.facts, printed(one)).filter((fact) => fact.critical)).toEqual([]);
  });
  // Live, a table is printed row by row as it is, and the budget is spent sooner.
  test.each(byCase(all.filter(({ name }) => /^kubectl\/get\/(?:load|all-namespaces)/u.test(name))))(
    '%s keeps each of its 280 entries',
    (_, one) => expect(lost(one.facts, printed(one))).toEqual([]),
  );
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
    const raw = bare(textOf(one.output)).split('\n');
    const apart = withAffixApart(raw, printed(one).split('\n'));
    const records = [...raw.map(wordsOf), ...[...windows(raw), ...apart].map((lines) => wordsOf(lines.join(' ')))];
    for (const { line, alternatives } of claims(printed(one))) {
      const said = alternatives.some((claim) => records.some((words) => isSubsequence(claim, words)));
      const eachPlace = () =>
        splitPlaces(line).every((part) => records.some((words) => isSubsequence(wordsOf(part), words)));
      expect(said || eachPlace(), `said by nobody: ${line}`).toBe(true);
    }
  });
});

/** Records of several lines: a commit with its message, where a short hash stands for the whole one, and a row under its file. */
function windows(raw: readonly string[]): string[][] {
  const diagnostics = raw.flatMap((line, at) => (/:\d+:\d+: /u.test(line) ? [raw.slice(at, at + 2)] : []));
  const starts = raw.flatMap((line, at) => (/^[*|\\/_ .-]*commit [0-9a-f]{40}/u.test(line) ? [at] : []));
  const commits = starts.map((start, i) => raw.slice(start, starts[i + 1]));
  const short = commits.map((lines) =>
    lines.map((line) => line.replace(/^([*|\\/_ .-]*commit [0-9a-f]{8})[0-9a-f]{32}/u, '$1')),
  );
  let file = '';
  const rows = raw.flatMap((line) => {
    if (/^\S+$/u.test(line)) file = line;
    // `src/a.ts-12-text`: a line around a hit of grep.
    const [, near, text] = /^(\S+\.\w+)-(\d+-.*)$/u.exec(line) ?? [];
    if (near !== undefined) return [[`${near} ${text}`]];
    return /^ +\d+:\d+ /u.test(line) ? [[file, line]] : [];
  });
  return [
    ...diagnostics,
    ...commits,
    ...short,
    ...rows,
    ...frames(raw),
    ...documents(raw),
    ...named(raw),
    ...lists(raw),
  ];
}

/** JSON from the line that opens it to the one that closes it. */
function documents(raw: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < raw.length; at++) {
    const indent = /^(\s*)[[{]/u.exec(raw[at]!)?.[1];
    const end =
      indent === undefined
        ? -1
        : raw.findIndex((line, i) => i > at && /^\s*[\]}]/u.test(line) && line.search(/\S/u) === indent.length);
    if (end < 0) continue;
    found.push(raw.slice(at, end + 1));
    at = end;
  }
  return found;
}

/** Names and paths one below the other, which may stand side by side. */
function lists(raw: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of raw)
    if (/^\s*\S+$|:$/u.test(line)) found.at(-1)!.push(line);
    else if (found.at(-1)!.length > 0) found.push([]);
  return found;
}

/** Rows of a table with the names above them. */
function named(raw: readonly string[]): string[][] {
  let names = '';
  let isRuled = false;
  const isRule = (line = '') => /^\W*[-─━]{3}/u.test(line);
  return raw.flatMap((line, at) => {
    const begins = (raw[at - 1] ?? '').trim() === '';
    if (begins || (isRule(line) && isRule(raw[at - 1]))) isRuled = false;
    if (begins || (!isRuled && (isRule(raw[at - 1]) || isRule(raw[at + 1])) && !isRule(line))) names = line;
    if (isRule(raw[at + 1]) && !isRule(line)) isRuled = true;
    return /\S(?: {2,}| *[|│] *)\S/u.test(line) ? [[names, line]] : [];
  });
}

/** The same where cells of a column share a part, up to a separator, which is printed once: `NODE	.compute.internal`. */
function withAffixApart(raw: readonly string[], lines: readonly string[]): string[][] {
  const shared = lines.flatMap((line) => /^[^\t]+\t([./:@_-]\S+|\S+[./:@_-])$/u.exec(line)?.[1] ?? []);
  if (shared.length === 0) return [];
  const apart = raw.map((line) => shared.reduce((text, affix) => text.replaceAll(affix, ` ${affix} `), line));
  return [...apart.map((line) => [line]), ...named(apart)];
}

/** Diagnostics of rustc: a place with a label below it, and of code what is underlined there with a label. */
function frames(raw: readonly string[]): string[][] {
  const isBelow = (line: string) => /^ +\|/u.test(line);
  return raw
    .flatMap((line, at) => {
      const number = /^ *(\d+) [|+~-]/u.exec(line)?.[1];
      if (number === undefined) return [];
      let first = at;
      while (first > 0 && raw[first - 1]!.trim() !== '' && !/ (?:-->|:::) /u.test(raw[first]!)) first--;
      const below = raw.slice(at + 1, at + 1 + raw.slice(at + 1).findIndex((next) => !isBelow(next)));
      const marks = below.flatMap((under) => [...under.matchAll(/\^+|~+|\++|-+/gu)]);
      const codes = marks.map(({ 0: mark, index }) => line.slice(index, index + mark.length));
      const labels = below.map((under) => under.replace(/^[\s|_^~+-]*/u, ''));
      const place = raw[first]!;
      return [
        ...[...codes, ''].flatMap((code) => labels.map((label) => `${place} ${number} ${code} ${label}`)),
        `${place} ${number} ${[...codes, ...labels].join(' ')}`,
        `${place} ${line.replace(/^ *\d+ \|(?: [/|] )?/u, `${number} `)}`,
      ];
    })
    .map(wordsOf);
}

describe('law 4: nothing silently gone', () => {
  test.each(byCase(reduced))('%s', (_, one) => {
    const whole = textOf(one.output);
    // A last line of colours and cursor moves alone is none.
    const end = whole.lastIndexOf('\n') + 1;
    const raw = bare(whole.slice(end)) === '' ? whole.slice(0, end) : whole;
    const lines = printed(one).trimEnd().split('\n');
    const marks = lines.filter((line) => isMark(line));
    const last = lines.at(-1)!;
    if (LEFT_OUT.test(marks.join('\n'))) expect(isRawMark(last), `last line: ${last}`).toBe(true);
    const [, left, total] = /: (\d+) of (\d+) lines/u.exec(last) ?? [];
    if (total !== undefined) {
      expect(Number(total)).toBe(raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0));
      const marked = marks
        .map((mark) => Number(/^\s*\[tks -(\d+) lines?\]/u.exec(mark)?.[1] ?? 0))
        .reduce((a, b) => a + b, 0);
      expect(marked).toBeLessThanOrEqual(Number(left));
    }
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
