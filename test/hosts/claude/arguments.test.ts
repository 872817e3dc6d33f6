import { spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { argumentsOf, mayHaveOwnRules, printed } from '../../../src/hosts/claude/arguments.ts';

const argv = ['-c', 'read', '--settings', 'x.json'];
const host = spawn('bash', argv, { argv0: 'claude' });
afterAll(() => host.kill());

test('what a process was started with', async () => {
  expect(await argumentsOf(host.pid!)).toEqual(['claude', ...argv]);
});

test('where there is no /proc, ps tells it', async () => {
  expect(await printed(host.pid!)).toEqual(['claude', ...argv]);
});

test('of a process that is not there nothing is known', async () => {
  expect(await argumentsOf(2 ** 30)).toEqual([]);
});

test.each([
  [['claude'], false],
  [['/opt/bin/claude', '-p', 'use --settings for this'], false],
  [['claude', '--settings', 'x.json'], true],
  [['claude', '--setting-sources=user'], true],
  [['node', 'claude.js', '--disallowedTools', 'Bash'], true],
  [['claude', '--disallowed-tools=Bash'], true],
  [['claude', '--agent', 'x'], true],
  [['bash', '-c', 'x'], true],
  [[], true],
])('%j may have rules of its own: %s', (words, expected) => {
  expect(mayHaveOwnRules(words)).toBe(expected);
});
