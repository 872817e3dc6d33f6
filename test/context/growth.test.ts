import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf } from '../../src/context/growth.ts';
import { lostCaches, resetsOf, USUAL_SUMMARY } from '../../src/context/resets.ts';
import { type Part, type Step, sizeOf } from '../../src/context/steps.ts';

const part: fc.Arbitrary<Part> = fc.record({
  source: fc.oneof(
    fc.constantFrom('model', 'user', 'summary', 'file', 'note').map((kind) => ({ kind: kind as 'note' })),
    fc.constantFrom('Bash', 'Read', 'ToolSearch').map((tool) => ({ kind: 'result' as const, tool })),
  ),
  tokens: fc.nat(50_000),
});
const step: fc.Arbitrary<Step> = fc.record({
  time: fc.nat(),
  model: fc.constant('m'),
  usage: fc.record({ input: fc.integer({ min: 1, max: 100 }), read: fc.nat(150_000), written: fc.nat(50_000) }),
  parts: fc.array(part, { maxLength: 4 }),
  compacted: fc.option(fc.constant('auto'), { nil: undefined, freq: 5 }),
  prompt: fc.option(fc.constant('go on'), { nil: undefined }),
  files: fc.array(fc.constantFrom('a.ts', 'b.ts', 'c.ts'), { maxLength: 2 }),
});

describe('growthOf', () => {
  it('gives each token of each request to one source', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const { shares, filled } = growthOf(steps);
        const all = steps.reduce((total, one) => total + sizeOf(one), 0);
        const told = shares.reduce((total, { read }) => total + read, 0);
        expect(Math.abs(told - all)).toBeLessThan(1);
        expect(shares.every(({ read, added }) => read >= 0 && added >= -1e-6)).toBe(true);
        for (const [at, { start, results }] of filled.entries())
          expect(start + results).toBeLessThanOrEqual(sizeOf(steps[at]!) + 1e-3);
      }),
    );
  });
});

const at = (minute: number, read: number, more: Partial<Step> = {}): Step => ({
  time: minute * 60_000,
  model: 'm',
  usage: { input: 0, read, written: 1000 },
  parts: [],
  compacted: undefined,
  prompt: undefined,
  files: [],
  ...more,
});
/** A start of 20,000 tokens, then 80,000 more, then ten requests after another prompt. */
const session = (before: string, after: string): Step[] => [
  at(0, 19_000, { prompt: 'look' }),
  at(1, 99_000, { files: [before] }),
  at(2, 99_000, { prompt: 'and now' }),
  ...Array.from({ length: 9 }, (_, index) => at(3 + index, 99_000, { files: [after] })),
];

describe('resetsOf', () => {
  const told = (steps: Step[]) => resetsOf(steps, growthOf(steps)).map(({ prompt, ...one }) => one);

  it('says /clear where other files came', () => {
    expect(told(session('a.ts', 'b.ts'))).toEqual([
      { command: '/clear', at: 2, dropped: 80_000, requests: 10, saved: 800_000, written: 10_000 },
    ]);
  });

  it('says /compact where the same files stayed, less its summary and what it reads itself', () => {
    const dropped = 80_000 - USUAL_SUMMARY;
    expect(told(session('a.ts', 'a.ts'))).toEqual([
      { command: '/compact', at: 2, dropped, requests: 10, saved: 10 * dropped - 100_000, written: 10_000 },
    ]);
  });

  it('counts no request behind a compaction, and does not offer one before it', () => {
    const steps = session('a.ts', 'b.ts');
    steps[5] = { ...steps[5]!, compacted: 'auto', prompt: 'again' };
    expect(told(steps)).toMatchObject([{ at: 2, requests: 3 }]);
  });

  it('says nothing of what is hardly worth it', () => {
    expect(told([at(0, 19_000, { prompt: 'look' }), at(1, 20_000, { prompt: 'more' }), at(2, 20_000)])).toEqual([]);
  });
});

it('tells where the cache was gone', () => {
  const steps = [at(0, 20_000), at(1, 30_000), { ...at(90, 0), usage: { input: 1, read: 0, written: 31_500 } }];
  expect(lostCaches(steps)).toEqual([{ at: 2, pause: 89 * 60_000, tokens: 31_000 }]);
});
