import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetBeside } from '../../src/process/saved-output.ts';

test('what shells of other days have left goes, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tks-saved-'));
  const now = Date.now();
  const put = (name: string, hours: number) => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), new Date(now), new Date(now - hours * 3_600_000));
  };
  put('100', 25);
  put('100.exit', 25);
  put('200', 23);
  put('never', 99);
  put('300.log', 99);
  forgetBeside(join(folder, '200'), now);
  expect(readdirSync(folder).sort()).toEqual(['200', '300.log', 'never']);
  rmSync(folder, { recursive: true });
});
