import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorld } from '../cli/tks.ts';

interface Check {
  readonly name: string;
  readonly state: string;
  readonly text: string;
  readonly mend?: string;
}

function createHost() {
  const world = createWorld();
  const config = join(world.folder, 'config');
  mkdirSync(config);
  const sh = (line: string) => world.sh(line, { env: { CLAUDE_CONFIG_DIR: config } });
  const examine = async (): Promise<{ code: number | null; find: (name: string) => Check | undefined }> => {
    const { stdout, code } = await sh('tks doctor --json');
    const checks = JSON.parse(stdout) as Check[];
    return { code, find: (name) => checks.find((check) => check.name === name) };
  };
  return { config, home: world.home, sh, examine };
}

/** A session as Claude Code 2.1.330 leaves it behind. */
function leaveSession(config: string, environment: string): void {
  const [project, session] = [join(config, 'projects/-work'), join(config, 'session-env/s1')];
  for (const folder of [project, session]) mkdirSync(folder, { recursive: true });
  const call = { type: 'tool_use', id: 't', name: 'Bash', input: { command: 'npm test' } };
  const line = { type: 'assistant', version: '2.1.330', message: { role: 'assistant', content: [call] } };
  writeFileSync(join(project, 's1.jsonl'), `${JSON.stringify(line)}\n{"broken\n`);
  writeFileSync(join(session, 'sessionstart-hook-0.sh'), environment);
}

test('nothing installed is no fault, and says how to begin', async () => {
  const { code, find } = await createHost().examine();
  expect(code).toBe(0);
  expect(find('Claude Code, user')).toMatchObject({ state: 'note', text: 'not installed', mend: 'tks init claude' });
});

test('what is installed is in order, and what is offered is told', async () => {
  const { sh, examine } = createHost();
  await sh('tks init claude');
  const { code, find } = await examine();
  expect(code).toBe(0);
  expect(find('Claude Code, user')).toMatchObject({ state: 'ok' });
  expect(find('tks raw')).toMatchObject({ state: 'note', mend: 'tks init claude --allow-raw' });
  await sh('tks init claude --allow-raw --long-output');
  const after = await examine();
  expect(after.find('tks raw')?.state).toBe('ok');
  expect(after.find('long failures')?.state).toBe('ok');
});

test('a tks that is gone, a changed file, hooks that are off', async () => {
  const { config, sh, examine } = createHost();
  await sh('tks init claude');
  writeFileSync(join(config, 'settings.json'), '{"disableAllHooks":true}');
  expect((await examine()).find('hooks')).toMatchObject({ state: 'wrong' });
  writeFileSync(join(config, 'skills/tks/hooks/functions.sh'), '# changed\n');
  expect((await examine()).find('Claude Code, user')?.text).toContain(
    'hooks/functions.sh is not what this tks would write',
  );
  const file = join(config, 'skills/tks/installed.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"cli": ".*"/u, '"cli": "/gone/tks.js"'));
  const { code, find } = await examine();
  expect(code).toBe(1);
  expect(find('Claude Code, user')).toMatchObject({ state: 'wrong', text: expect.stringContaining('/gone/tks.js') });
});

test('whether the latest session has the functions is seen from what the host keeps', async () => {
  const { config, sh, examine } = createHost();
  await sh('tks init claude');
  leaveSession(config, `. '${config}/skills/tks/hooks/functions.sh'\n`);
  expect((await examine()).find('functions')).toMatchObject({ state: 'ok', text: expect.stringContaining('2.1.330') });
  leaveSession(config, 'export A=1\n');
  expect((await examine()).find('functions')).toMatchObject({
    state: 'wrong',
    mend: expect.stringContaining('new session'),
  });
});

test('for people, a line each', async () => {
  const { sh } = createHost();
  const { stdout } = await sh('tks doctor');
  expect(stdout).toMatch(/^ok {6}tks: \d/u);
  expect(stdout).toContain('        → tks init claude\n');
});
