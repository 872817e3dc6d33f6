import { describe, expect, test } from 'vitest';
import { RUN_CAP } from '../../src/process/raw-store.ts';
import { type Measured, throughPipe, throughRun } from '../big/measure.ts';

// Enough to pass every point where something changes: lines only counted, live mode at 64 MB, the store's cap.
const MEGABYTES = 72;
const MOST_RESIDENT = 150;

function expectBounded({ code, megabytes, storedBytes, output }: Measured): void {
  expect(code).toBe(0);
  expect(megabytes).toBeLessThan(MOST_RESIDENT);
  expect(storedBytes).toBeLessThanOrEqual(RUN_CAP);
  expect(output.length).toBeLessThan(30_000);
  expect(output).toMatch(
    /\n\[tks raw \d{9}: \d+ (?:of \d+ lines|characters) left out; raw holds (?:lines 1-\d+|the beginning of line 1)\]\n?$/u,
  );
}

describe('law 13: bounded', () => {
  test.each(['plain', 'distinct', 'words', 'errors', 'frames', 'one', 'empty', 'progress', 'binary'])(
    'through a pipe: %s',
    async (kind) => expectBounded(await throughPipe(kind, MEGABYTES)),
  );
  test.each(['plain', 'errors', 'one'])('through a run: %s', async (kind) =>
    expectBounded(await throughRun(kind, MEGABYTES)),
  );
});
