import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const DOCS = join(import.meta.dirname, '../../docs');

it('the example of docs/filters.md is as it says', { timeout: 120_000 }, async () => {
  const { sh, folder } = createWorld();
  cpSync(join(DOCS, 'example'), folder, { recursive: true });
  const recorded = readFileSync(join(folder, '.tks/cases/shelfctl/failed/output'), 'utf8');
  expect((await sh('./shelfctl all x')).stdout).toBe(recorded);
  expect((await sh('tks filters test')).stdout).toBe(
    'ok      shelfctl/failed: 6333 bytes, 698 printed\nok      shelfctl/passed: 6097 bytes, 351 printed\n',
  );
  await sh('tks filters trust --yes');
  const { stdout } = await sh('TKS_LIVE_AFTER=99999 tks ./shelfctl all x');
  expect(readFileSync(join(DOCS, 'filters.md'), 'utf8')).toContain(`\`\`\`text\n${stdout}\`\`\``);
});
