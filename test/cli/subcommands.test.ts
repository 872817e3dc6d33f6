import { expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const { sh } = createWorld();

it('help is asked for in each way', async () => {
  const { stdout } = await sh('tks --help');
  expect((await sh('tks help')).stdout).toBe(stdout);
  expect((await sh('tks help rewrite')).stdout).toBe((await sh('tks rewrite --help')).stdout);
});

it('every subcommand of the help is one, and not taken for a command to run', async () => {
  const names = [...(await sh('tks --help')).stdout.matchAll(/^ {2}(\w+)(?: \[.*?\]| <.*?>)* {2,}\S/gm)].map(
    ([, name]) => name!,
  );
  expect(names).toEqual(expect.arrayContaining(['run', 'pipe', 'raw']));
  for (const name of names.filter((one) => one !== 'command' && one !== 'help'))
    expect((await sh(`tks ${name} --help`)).stdout).toContain(`Usage: tks`);
});

it.each(['tks -- raw', 'tks -- --version'])('%s runs what stands after --', async (script) => {
  expect((await sh(script)).code).toBe(127);
});
