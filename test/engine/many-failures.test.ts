import { describe, expect, test } from 'vitest';
import { reduce } from '../cases.ts';

/** One failing test as a runner reports it, what stands before all of them, and after. */
interface Runner {
  readonly argv: string;
  readonly name: (n: number) => string;
  readonly before: (n: number) => string;
  readonly block: (n: number, got: number) => string;
  readonly heading?: string;
  readonly after: (n: number) => string;
  readonly end: (count: number) => string;
}

const frame = (n: number) => `    ${n} |   code\n  > ${n + 1} |   expect(add(${n})).toBe(${n});\n      |   ^\n`;

const RUNNERS: readonly Runner[] = [
  {
    argv: 'jest',
    name: (n) => `adds item ${n} to the cart`,
    before: () => '',
    block: (n, got) =>
      `  ● cart › adds item ${n} to the cart\n\n    expect(received).toBe(expected)\n\n    Expected: 1\n    Received: ${got}\n\n${frame(n)}\n      at Object.toBe (test/cart.test.js:${n}:22)\n\n`,
    after: () => '',
    end: (count) => `Tests:       ${count} failed, ${count} total\n`,
  },
  {
    argv: 'vitest run',
    name: (n) => `adds item ${n} to the cart`,
    before: (n) => `     × adds item ${n} to the cart 1ms\n`,
    block: (n, got) =>
      ` FAIL  test/cart.test.ts > adds item ${n} to the cart\nAssertionError: expected ${got} to be 1\n\n ❯ test/cart.test.ts:${n}:22\n${frame(n)}\n⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯[${n}/90]⎯\n\n`,
    after: () => '',
    end: (count) => `      Tests  ${count} failed (${count})\n`,
  },
  {
    argv: 'pytest',
    name: (n) => `test_add_${n}`,
    before: () => '',
    block: (n, got) =>
      `________________ test_add_${n} ________________\n\n    def test_add_${n}():\n>       assert cart.add(${n}) == 1\nE       assert ${got} == 1\n\ntests/test_cart.py:${n}: AssertionError\n`,
    heading: '=========== short test summary info ============',
    after: (n) => `FAILED tests/test_cart.py::test_add_${n} - assert 2 == 1\n`,
    end: (count) => `============ ${count} failed in 0.19s ============\n`,
  },
  {
    argv: 'mocha',
    name: (n) => `adds item ${n} to the cart`,
    before: () => '',
    block: (n, got) =>
      `  ${n}) cart\n       adds item ${n} to the cart:\n\n      AssertionError: expected ${got} to equal 1\n      + expected - actual\n\n      -${got}\n      +1\n\n      at Context.<anonymous> (test/cart.test.js:${n}:12)\n\n`,
    after: () => '',
    end: () => '\n',
  },
  {
    argv: 'cargo test',
    name: (n) => `cart::adds_item_${n}`,
    before: (n) => `test cart::adds_item_${n} ... FAILED\n`,
    block: (n, got) =>
      `---- cart::adds_item_${n} stdout ----\n\nthread 'cart::adds_item_${n}' panicked at src/cart.rs:${n}:5:\nassertion failed\n  left: ${got}\n right: 1\n\n`,
    after: (n) => `    cart::adds_item_${n}\n`,
    end: (count) => `\ntest result: FAILED. 0 passed; ${count} failed; 0 ignored\n`,
  },
];

/** @param got what each test got, the same or another for each */
function output(runner: Runner, count: number, got: (n: number) => number): string {
  const each = (of: (n: number) => string) => Array.from({ length: count }, (_, i) => of(i + 1)).join('');
  return `${each(runner.before)}\n${each((n) => runner.block(n, got(n)))}${runner.heading ?? ''}\n${each(runner.after)}${runner.end(count)}`;
}

const isNamed = (text: string, name: string) => new RegExp(`${name}(?!\\d)`, 'u').test(text);

describe.each(RUNNERS)('$argv: of many failures', (runner) => {
  test.each([
    [40, 40],
    [90, 45],
    [1000, 45],
  ])('%i: %i names and no more than a host shows', (count, named) => {
    for (const got of [() => 2, (n: number) => n * 3]) {
      const text = reduce(runner.argv.split(' '), Buffer.from(output(runner, count, got)), { exit: 1 });
      const names = Array.from({ length: count }, (_, i) => runner.name(i + 1));
      expect(names.filter((name) => isNamed(text, name)).length).toBeGreaterThanOrEqual(named);
      expect(text.length).toBeLessThan(10_000);
    }
  });
});
