import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsText } from '../../src/engine/classify.ts';
import { isMark } from '../../src/engine/mark.ts';
import { cases, filterOf, isForPrograms, lost, reduce, reduceCase } from '../cases.ts';

/** So small that a few hundred lines are a flood. */
const sizes = { begin: 20_000, end: 2_000 };

/** Lines of which neighbours differ, none of them empty: what is printed and what is left out are all there is. */
const TEMPLATES = [
  (n: number) => `row ${n} of the export holds ${n * 7} items`,
  (n: number) => `worker ${n % 7} took batch ${n} after ${n % 1000} polls`,
  (n: number) => `error: something ${n} went wrong in part ${n * 3}`,
  (n: number) => `warning: part ${n} is late`,
  (n: number) => `    at handler${n} (/srv/app/mod${n % 9}.js:${n}:7)`,
  (n: number) => `id ${(n * 2_654_435_761).toString(36)} was seen by ${(n * 40_503).toString(16)}`,
  (n: number) => `größe ${n} überschritten\r`,
  (n: number) => `\u001b[31mred ${n}\u001b[0m and ${n + 1}`,
] as const;

const linesOf = fc
  .array(fc.record({ template: fc.nat(TEMPLATES.length - 1), count: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((runs) =>
    runs.flatMap(({ template, count }, run) =>
      Array.from({ length: count }, (_, i) => TEMPLATES[template]!(run * 1000 + i)),
    ),
  );

const ownLines = (text: string) => text.split('\n').filter((line) => line !== '' && !isMark(line));

const sum = (text: string, pattern: RegExp, value: (match: RegExpMatchArray) => number) =>
  [...text.matchAll(pattern)].reduce((total, match) => total + value(match), 0);

describe('a flood', () => {
  test('is the same however it is cut', () => {
    fc.assert(
      fc.property(linesOf, fc.constantFrom(1, 7, 100, 4096), fc.constantFrom(0, 1, undefined), (lines, chunk, exit) => {
        const input = Buffer.from(lines.join('\n'));
        const options = { exit, sizes };
        expect(reduce(['x'], input, { ...options, chunk })).toBe(reduce(['x'], input, options));
      }),
      { numRuns: 40 },
    );
  });
  test('counts every line it leaves out, in place and at the end', () => {
    fc.assert(
      fc.property(linesOf, fc.constantFrom(0, 1), (lines, exit) => {
        const out = reduce(['x'], Buffer.from(`${lines.join('\n')}\n`), { exit, sizes });
        const marked = sum(out, /^\[tks -(\d+) lines?\]$/gmu, (match) => Number(match[1]));
        const [, left, total] = /\[tks raw \d+: (\d+) of (\d+) lines left out\]/u.exec(out) ?? [];
        expect(ownLines(out).length + marked).toBe(lines.length);
        if (left !== undefined) expect([Number(left), Number(total)]).toEqual([marked, lines.length]);
      }),
      { numRuns: 60 },
    );
  });
  test('that goes live counts as exactly, within the hard budget', () => {
    fc.assert(
      fc.property(linesOf, fc.double({ min: 0, max: 1, noNaN: true }), (lines, share) => {
        const input = Buffer.from(`${lines.join('\n')}\n`);
        const out = reduce(['x'], input, { exit: 1, sizes, liveAt: Math.floor(input.length * share) });
        const marked = sum(out, /^\[tks -(\d+) lines?\]$/gmu, (match) => Number(match[1]));
        const [, left] = /\[tks raw \d+: (\d+) of \d+ lines left out\]/u.exec(out) ?? [];
        expect(ownLines(out).length + marked).toBe(lines.length);
        expect(Number(left ?? 0)).toBe(marked);
        expect(out.length).toBeLessThan(10_000);
      }),
      { numRuns: 60 },
    );
  });
  test('keeps the one odd row', () => {
    const lines = Array.from({ length: 600 }, (_, n) => TEMPLATES[0](n));
    const out = reduce(['x'], Buffer.from([...lines, 'panic: the one odd row', ...lines].join('\n')), {
      exit: 1,
      sizes,
    });
    expect(out).toContain('panic: the one odd row');
  });
  test('of compile errors keeps the places of the first', () => {
    const one = cases('javac/renamed')[0]!;
    for (const liveAt of [0, one.output.length])
      expect(lost(one.facts, reduceCase(one, { sizes, liveAt })).filter(({ critical }) => critical)).toEqual([]);
  });
  test('counts lines of file text and keeps their numbers', () => {
    const lines = Array.from({ length: 5000 }, (_, n) => TEMPLATES[0](n));
    const out = reduce(['cat', 'f'], Buffer.from(`${lines.join('\n')}\n`), { sizes });
    const [, from, to] = /\[tks: lines (\d+)-(\d+) left out\]/u.exec(out)!;
    const kept = ownLines(out);
    expect(kept).toEqual([...lines.slice(0, Number(from) - 1), ...lines.slice(Number(to))]);
  });
  test('does not hide a secret, in any line of it', () => {
    const lines = Array.from({ length: 3000 }, (_, n) => TEMPLATES[5](n));
    for (const at of [0, 500, 1500, 2990, 2999])
      for (const secret of ['token ghp_0123456789abcdefghijABCDEFGHIJ012345', 'AKIA0123456789ABCDEF']) {
        const text = [...lines.slice(0, at), secret, ...lines.slice(at)].join('\n');
        expect(reduce(['x'], Buffer.from(text), { sizes })).not.toMatch(/tks raw/u);
      }
  });
});

describe('a case in the midst of a flood keeps what it keeps among as many lines that are all looked at', () => {
  // Nothing longer: against a flood that begins so soon it would be a report of megabytes.
  const failing = cases().filter(
    (one) => one.exit !== 0 && one.output.length < 15_000 && !isForPrograms(one) && !holdsText(filterOf(one)),
  );
  const rows = Array.from({ length: 1500 }, (_, n) => `${TEMPLATES[0](n)}\n`).join('');
  test.each(failing.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const output = one.output.at(-1) === 10 ? one.output : Buffer.concat([one.output, Buffer.from('\n')]);
    const input = Buffer.concat([Buffer.from(rows), output, Buffer.from(rows)]);
    const missing = (small: boolean) =>
      lost(one.facts, reduce(one.argv, input, { exit: one.exit, ...(small ? { sizes } : {}) }))
        .filter((fact) => fact.critical)
        .map(({ why }) => why);
    const gone = missing(true);
    if (gone.length > 0) expect(missing(false)).toEqual(expect.arrayContaining(gone));
  });
});
