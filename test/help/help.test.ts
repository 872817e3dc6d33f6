import { expect, test } from 'vitest';
import { isMark } from '../../src/engine/mark.ts';
import { EXAMPLES } from '../../src/help/examples.ts';
import { TOPICS } from '../../src/help/topics.ts';
import { createWorld } from '../cli/tks.ts';

const { sh } = createWorld();
const commands = sh('tks completion bash').then(
  ({ stdout }) =>
    new Map(
      [...stdout.matchAll(/^ {4}'([\w ]+)'\) words='(.*)' ;;$/gmu)].map(([, name, words]) => [
        name!,
        words!.split(' '),
      ]),
    ),
);

/** Commands of tks as the text shows them, each with its options. */
const shown = [...Object.values(TOPICS), ...Object.values(EXAMPLES)]
  .flatMap((text) => text.split('\n'))
  .filter((line) => line.startsWith('  '))
  .flatMap((line) => /(?:^| )tks ((?:[a-z]+)(?: [a-z]+)?)(.*)$/u.exec(line) ?? [])
  .flatMap((_, at, all) => (at % 3 === 0 ? [[all[at + 1]!, all[at + 2]!.split(/ {3,}|\|| -- /u)[0]!] as const] : []));

test.each(shown)('tks %s%s', async (words, rest) => {
  const known = await commands;
  const [first = '', second = ''] = words.split(' ');
  const name = known.has(`${first} ${second}`) ? `${first} ${second}` : first;
  if (['npm', 'git'].includes(name)) return expect(known.has(name)).toBe(false);
  expect(known.keys()).toContain(name);
  for (const [option] of rest.matchAll(/(?<= )--[a-z-]+/gu)) expect(known.get(name)).toContain(option);
});

test.each(Object.entries(TOPICS))('%s is short', (_, text) => {
  expect(text.split('\n').length).toBeLessThan(25);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
});

test('marks are told as they are', () => {
  const marks = TOPICS['marks']!.split('\n').flatMap((line) => /^ {2}(\[.*?\])/u.exec(line)?.[1] ?? []);
  expect(marks).toHaveLength(6);
  for (const mark of marks) expect(isMark(mark), mark).toBe(true);
});

test('a topic that is a command has its help too; topics are listed; a command below another has its own', async () => {
  expect((await sh('tks help raw')).stdout).toMatch(/^The whole output\n.*\nUsage: tks raw /su);
  expect((await sh('tks help filters show')).stdout).toContain('Usage: tks filters show');
  expect((await sh('tks help')).stdout).toContain(`tks help TOPIC, with ${Object.keys(TOPICS).join(', ')}\n`);
});

test.each([
  ['tks raw --gerp x', "tks: unknown option '--gerp' (Did you mean --grep?) (tks raw --help tells what there is)\n"],
  [
    'tks init curser',
    /^tks: 'curser' is no host\. It must be one of claude, .* \(tks init --help tells what there is\)\n$/u,
  ],
  [
    'tks gain --by day-of-week',
    /^tks: option '--by <group>' argument 'day-of-week' is invalid\. It must be one of command, /u,
  ],
  [
    'tks local chekc',
    /^tks: unknown command 'chekc' \(Did you mean check\?\) \(tks local --help tells what there is\)\n$/u,
  ],
  ['tks help nothing', /^tks: 'nothing' is no topic\. It must be one of claude, /u],
])('%s: what was wrong, and the next step', async (line, message) => {
  const { code, stdout, stderr } = await sh(line);
  expect([code, stdout]).toEqual([125, '']);
  expect(stderr).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});
