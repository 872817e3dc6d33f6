import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMark } from '../../src/engine/mark.ts';
import { BUDGETS, type Filter, SHAPE_NAMES } from '../../src/engine/model.ts';
import { undress } from '../../src/engine/undress.ts';
import { compile } from '../../src/filter/compile.ts';
import { wordsOf } from '../../src/laws/claims.ts';
import { cases, reduce } from '../cases.ts';

/*
 * A filter that a stranger wrote: whatever it says, it hides no failure line, prints no word of its own, and leaves nothing out
 * without a mark. (That it takes no super-linear time is a matter of its patterns, see test/filter/linear.test.ts.)
 */

const EVERYTHING = ['', '.', '^.*$', 'error|FAILED|fatal', '\\bE\\d+'];
const patterns = fc.subarray(EVERYTHING).map((list) => [...list]);
const block = fc.record({ from: fc.constantFrom('', 'error', '^ ok'), to: fc.constantFrom('never', '^ ok', 'FAILED') });
const hostile: fc.Arbitrary<Filter> = fc
  .record(
    {
      signature: fc.constantFrom('', 'error', '^ ok', '^FAILED'),
      shape: fc.constantFrom(...SHAPE_NAMES),
      budget: fc.constantFrom(...BUDGETS),
      failure: fc.tuple(patterns, fc.array(block, { maxLength: 1 })).map(([list, blocks]) => [...list, ...blocks]),
      warning: patterns,
      summary: patterns,
      detail: patterns,
      routine: patterns,
      noise: patterns,
    },
    { requiredKeys: ['noise'] },
  )
  .map(({ signature, shape, budget, ...roles }) => ({
    path: 'tool',
    about: 'all tests passed',
    ...(signature !== undefined && { signature }),
    ...(shape && { shape }),
    ...(budget && { budget }),
    roles,
    live: [],
    verbatim: [],
  }))
  .map((source) => compile(source, 'project'));

/** What looks like a failure everywhere, each with a number of its own. */
const failure = fc
  .tuple(
    fc.constantFrom(
      (id: string) => `error: cannot open ${id}`,
      (id: string) => `src/app.c:${id.length}:7: error: ‘${id}’ undeclared`,
      (id: string) => `FAILED test_${id} - assert 1 == 2`,
      (id: string) => `fatal: ${id} went away`,
      (id: string) => `\u001b[31mError: ${id}\u001b[0m`,
    ),
    fc.integer({ min: 1000, max: 9999 }),
  )
  .map(([say, number]) => say(`thing${number}`));
const filler = fc.tuple(
  fc.constantFrom(
    ' ok step',
    'copying file',
    '| cell | cell',
    'diff --git a/x b/x',
    'commit 0123456789',
    '<!-- note',
    '  "a": 1,',
  ),
  fc.integer({ min: 1, max: 200 }),
);
const output = fc
  .array(fc.oneof({ weight: 1, arbitrary: failure }, { weight: 3, arbitrary: filler }), { minLength: 2, maxLength: 16 })
  .map((parts) =>
    parts.flatMap((part) =>
      typeof part === 'string' ? [part] : Array.from({ length: part[1] }, (_, at) => `${part[0]} ${at} of ${part[1]}`),
    ),
  );
const exits = fc.constantFrom(0, 1, undefined);

const failuresIn = (lines: readonly string[]) => [
  ...new Set(
    lines.flatMap((line) => (/thing\d+/u.test(line) && !line.startsWith(' ok') ? [/thing\d+/u.exec(line)![0]] : [])),
  ),
];
const bare = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => undress(line, 'all'))
    .join('\n');
const textOf = (lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('a hostile filter', () => {
  test('hides no failure line, over any output', () => {
    fc.assert(
      fc.property(hostile, output, exits, (filter, lines, exit) => {
        const printed = reduce(['tool'], Buffer.from(textOf(lines)), { filter, exit });
        for (const id of failuresIn(lines)) expect(printed).toContain(id);
      }),
      { numRuns: 150 },
    );
  });

  test('nor in live mode', () => {
    fc.assert(
      fc.property(hostile, output, exits, (filter, lines, exit) => {
        const printed = reduce(['tool'], Buffer.from(textOf(lines)), { filter, exit, liveAt: 0 });
        for (const id of failuresIn(lines)) expect(printed).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  test('nor when its signature takes over the output of another command', () => {
    fc.assert(
      fc.property(hostile, hostile, output, (filter, other, lines) => {
        const findSigned = (text: string) => [filter, other].find((one) => one.signature?.test(text));
        const printed = reduce(['x'], Buffer.from(textOf(lines)), { filter: undefined, exit: 1, findSigned });
        for (const id of failuresIn(lines)) expect(printed).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  test('prints no word of its own, and marks what it leaves out', () => {
    fc.assert(
      fc.property(hostile, output, exits, (filter, lines, exit) => {
        const printed = reduce(['tool'], Buffer.from(textOf(lines)), { filter, exit });
        const words = new Set(wordsOf(bare(lines.join('\n'))));
        const own = bare(printed)
          .split('\n')
          .filter((line) => !isMark(line));
        for (const word of own.map((line) => line.replace(/ \[tks .*\]$/u, '')).flatMap(wordsOf))
          expect(words.has(word), word).toBe(true);
        const isWhole = own.filter((line) => line.trim() !== '').length >= lines.length;
        if (!isWhole) expect(printed).toContain('[tks');
      }),
      { numRuns: 60 },
    );
  });
});

/** Lines of real failures that are printed without any filter; a budget holds all of them. */
const failing = cases()
  .filter(({ exit, output }) => exit !== 0 && output.length < 8_000)
  .filter((_, at) => at % 40 === 0);

describe('over recorded failures, a filter that calls everything noise, text or a failure hides no failure line', () => {
  const noise = [''];
  const filters = [
    { roles: { noise } },
    { roles: { noise }, budget: 'file' as const },
    { roles: { failure: [''] } },
    { roles: { failure: [{ from: '', to: 'never' }], detail: [''] } },
    { roles: { summary: [''] } },
    ...SHAPE_NAMES.map((shape) => ({ shape, roles: { noise } })),
  ].map((one) => compile({ path: 'x', about: '', live: [], verbatim: [], ...one }, 'user'));
  test.each(failing.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const failures = reduce(one.argv, one.output, {
      exit: one.exit,
      filter: compile({ path: 'x', about: '', live: [], verbatim: [], roles: {} }, 'user'),
    })
      .split('\n')
      .filter((line) => /^(?:error|fatal|Error|FAILED)\b/u.test(line));
    for (const filter of filters) {
      const said = new Set(wordsOf(bare(reduce(one.argv, one.output, { exit: one.exit, filter }))));
      for (const line of failures)
        expect(
          wordsOf(line.replace(/\[tks.*\]/u, '')).filter((word) => !said.has(word)),
          `${filter.shape ?? filter.budget}: ${line}`,
        ).toEqual([]);
    }
  });
});
