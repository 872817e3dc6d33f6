import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsText } from '../../src/engine/classify.ts';
import { wordsOf } from '../../src/laws/claims.ts';
import { type Case, cases, filterOf, isForPrograms, reduce } from '../cases.ts';

const reduced = cases().filter((one) => !isForPrograms(one));
const isText = (one: Case) => holdsText(filterOf(one));
const textOf = (bytes: Buffer) => bytes.toString('utf8');
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const byCase = (list: readonly Case[]) => list.map((one) => [one.name, one] as const);

describe('what no filter was made for', () => {
  test.each(byCase(reduced))('%s cut off at any line says nothing it was not told', (_, one) => {
    const lines = textOf(one.output).split('\n');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lines.length }), (at) => {
        const part = Buffer.from(lines.slice(0, at).join('\n'));
        const out = reduce(one.argv, part, { exit: 1 });
        expect(Buffer.byteLength(out)).toBeLessThanOrEqual(part.length);
        expect(out.trim() === '').toBe(part.toString().trim() === '');
      }),
      { numRuns: one.output.length < 10_000 ? 5 : 2 },
    );
  });
  const failing = reduced.filter((one) => one.exit !== 0 && one.output.length < 8000 && !isText(one));
  const filters = ['pytest', 'vitest', 'tsc', 'eslint', 'cargo test', 'npm install', 'git status', 'git push'];
  test.each(filters)('the wrong filter costs compression, never a critical fact of a small failure: %s', (filter) => {
    for (const one of failing) {
      const out = reduce(filter.split(' '), one.output, { exit: one.exit });
      const failures = linesOf(textOf(one.output)).filter((line) => /^(?:error|fatal|\w+Error)\b.*:/u.test(line));
      for (const line of failures)
        expect(wordsOf(out), `${one.name} as ${filter}`).toEqual(expect.arrayContaining(wordsOf(line)));
    }
  });
  test('half a million lines of a file, a patch or a program', () => {
    const rows = '+x\n'.repeat(500_000);
    const patch = `diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -0,0 +1,500000 @@\n${rows}`;
    for (const [argv, text] of [
      ['git diff', patch],
      ['cat f', rows],
      ['x', rows],
      ['tsc', rows],
    ] as const) {
      const out = reduce(argv.split(' '), Buffer.from(text), { exit: 1 });
      expect(out.length).toBeLessThan(30_000);
      expect(out).toMatch(/of 50000\d lines left out|×500000/u);
    }
  });
  test('a deleted file of a hundred thousand lines hides no change beside it', () => {
    const file = (name: string, changed: string) =>
      `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ -1,2 +1,2 @@\n context\n-old ${changed}\n+new ${changed}\n`;
    fc.assert(
      fc.property(fc.integer({ min: 3_000, max: 100_000 }), fc.integer({ min: 1, max: 40 }), (count, others) => {
        const rows = Array.from({ length: count }, (_, i) => `-  '${i}': 'depot ${i % 97}',`).join('\n');
        const gone = `diff --git a/m.ts b/m.ts\ndeleted file mode 100644\n--- a/m.ts\n+++ /dev/null\n@@ -1,${count} +0,0 @@\n${rows}\n`;
        const names = Array.from({ length: others }, (_, i) => `z${i}.ts`);
        const text = file('a.ts', 'first') + gone + names.map((name) => file(name, `in ${name}`)).join('');
        const out = reduce(['git', 'diff'], Buffer.from(text), { exit: 0 });
        for (const line of [
          '+new first',
          'deleted file mode',
          `-  '0': 'depot 0',`,
          ...names.map((name) => `+new in ${name}`),
        ])
          expect(out).toContain(line);
        expect(out.length).toBeLessThan(25_000);
      }),
      { numRuns: 6 },
    );
  });
  test('rows that were asked for are not taken for a report', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `✓ buy ${i} bottles of milk`);
    expect(linesOf(reduce(['todo', 'list'], Buffer.from(`${rows.join('\n')}\n`)))).toEqual(rows);
    expect(reduce(['runner'], Buffer.from(`${rows.join('\n')}\n60 passed\n`))).toMatch(/^60 passed\n/u);
  });
  test('random bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 4000 }),
        fc.constantFrom('cat', 'x', 'git diff', 'pytest'),
        (bytes, argv) => {
          const input = Buffer.from(bytes);
          const out = reduce(argv.split(' '), input, { exit: 1, stored: false });
          expect(out.length === 0).toBe(input.length === 0);
        },
      ),
    );
  });
});
