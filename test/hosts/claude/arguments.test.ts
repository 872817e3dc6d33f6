import { expect, test } from 'vitest';
import { mayHaveOwnRules, printed } from '../../../src/hosts/claude/arguments.ts';
import { createHost } from './world.ts';

test('a process that is not the host may be anything', () => {
  expect(mayHaveOwnRules(process.pid)).toBe(true);
});

test('where there is no /proc, ps tells what the host was started with', () => {
  expect(printed(createHost(['--settings', 'x.json']).pid)).toEqual(expect.arrayContaining(['claude', '--settings']));
});
