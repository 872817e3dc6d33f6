import { expect, test } from 'vitest';
import { type Case, cases, isForPrograms, lost, reduce } from '../cases.ts';

/*
 * Each failing case as a step of a CI job: stamped, after steps that passed and before the clean-up. Nothing tells
 * which command printed it but the echo, and how it ended only the runner's last word.
 */

const all = cases().filter((one) => !isForPrograms(one));
const failing = all.filter(({ exit, output }) => exit !== 0 && output.length > 600);
const passing = all.filter(({ exit, output }) => exit === 0 && output.length > 500 && output.length < 60_000);
const BEFORE = 4;

const PREPARED = [
  "Current runner version: '2.333.1'",
  '##[group]Operating System',
  'Ubuntu',
  '24.04.4',
  '##[endgroup]',
  'Prepare all required actions',
  ...Array.from({ length: 40 }, (_, i) => `Download action repository 'actions/step-${i}@v4' (SHA:de0fac2e4500dabe)`),
];
const CLEANED = [
  'Post job cleanup.',
  '[command]/usr/bin/git version',
  'git version 2.53.0',
  'Adding repository directory to the temporary git global config as a safe directory',
  '[command]/usr/bin/git config --local --name-only --get-regexp core.sshCommand',
  "fatal: No url found for submodule path 'shared' in .gitmodules",
  "##[warning]The process '/usr/bin/git' failed with exit code 128",
  'Cleaning up orphan processes',
];

const step = ({ argv, output }: Case): string[] => [
  `##[group]Run ${argv.join(' ')}`,
  argv.join(' '),
  'shell: /usr/bin/bash -e {0}',
  '##[endgroup]',
  ...output.toString('utf8').replace(/\n$/u, '').split('\n'),
];

const stamped = (line: string, at: number): string =>
  `2026-04-22T16:${10 + ((at >> 12) % 50)}:${10 + ((at >> 6) % 50)}.${1_000_000 + ((at * 37) % 8_999_999)}Z ${line}`;

function logOf(one: Case, at: number): Buffer {
  const before = Array.from({ length: BEFORE }, (_, i) => passing[(at * 7 + i * 13) % passing.length]!);
  const last = `##[error]Process completed with exit code ${one.exit}.`;
  const lines = [...PREPARED, ...[...before, one].flatMap(step), last, ...CLEANED];
  return Buffer.from(`${lines.map(stamped).join('\n')}\n`);
}

/** A log is cut to 12,000 characters, which long lists of findings do not fit into: all but a few hundredths are there. */
test('what failed in a CI job is found', () => {
  const shares: number[] = [];
  const report: string[] = [];
  for (const [at, one] of failing.entries()) {
    const critical = one.facts.filter((fact) => fact.critical);
    const missing = lost(critical, reduce([], logOf(one, at), { exit: undefined, filter: undefined }));
    if (critical.length > 0) shares.push(1 - missing.length / critical.length);
    if (missing.length > 0) report.push(`${one.name}: ${missing.map(({ why }) => why).join(', ')}`);
    if (critical.length > 1) expect(missing.length, `${one.name}: all is gone`).toBeLessThan(critical.length);
  }
  const kept = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(kept, report.join('\n')).toBeGreaterThanOrEqual(0.98);
  // All cases in one, since their share counts.
}, 300_000);
