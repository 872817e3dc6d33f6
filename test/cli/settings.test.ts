import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const { folder, sh } = createWorld();
const ROWS = 'seq -f "row %.0f of the table" 5000';
const own = join(folder, 'own');
const withFile = (text: string) => {
  mkdirSync(join(own, 'tks'), { recursive: true });
  writeFileSync(join(own, 'tks/config.toml'), text);
  return { env: { XDG_CONFIG_HOME: own } };
};

it('TKS_BUDGET and the settings file say how much is printed, and --budget overrules both', async () => {
  expect((await sh(`tks ${ROWS}`)).stdout.length).toBeGreaterThan(20_000);
  expect((await sh(`TKS_BUDGET=3000 tks ${ROWS}`)).stdout.length).toBeLessThan(3_200);
  const file = withFile('[budget]\nlist = 5000\n');
  const { stdout, stderr } = await sh(`tks ${ROWS}`, file);
  expect(stdout.length).toBeGreaterThan(4_000);
  expect(stdout.length).toBeLessThan(5_200);
  expect(stderr).toBe('');
  expect((await sh(`${ROWS} | TKS_BUDGET=3000 tks pipe`, file)).stdout.length).toBeLessThan(3_200);
  expect((await sh(`TKS_BUDGET=3000 tks run --budget 9000 -- ${ROWS}`, file)).stdout.length).toBeGreaterThan(8_000);
});

it.each([
  ['[budget]\nlist = "much"\n', /^tks: \S+config\.toml:2: 'list' must be a number of characters\n$/u],
  ['[budget]\n\nrows = 1\n', /^tks: \S+config\.toml:3: unknown budget 'rows'; there are report, list, file\n$/u],
  ['colour = true\n', /^tks: \S+config\.toml:1: unknown key 'colour'; there is only 'budget'\n$/u],
  ['budget = 3\n', /^tks: \S+config\.toml:1: 'budget' must be a table\n$/u],
  ['[budget\n', /^tks: \S+config\.toml:\d+: \S.*\n$/u],
])('a broken settings file is told in one line, and the command runs: %j', async (text, complaint) => {
  const { stdout, stderr, code } = await sh("tks sh -c 'echo done; exit 3'", withFile(text));
  expect([stdout, code]).toEqual(['done\n', 3]);
  expect(stderr).toMatch(complaint);
});

it('so is a TKS_BUDGET that is no number', async () => {
  const { stdout, stderr } = await sh('TKS_BUDGET=2k tks echo done');
  expect(stdout).toBe('done\n');
  expect(stderr).toBe("tks: TKS_BUDGET must be a number of characters, not '2k'\n");
});
