import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../cli/tks.ts';
import { everything } from './everything.ts';

const KILL = fileURLToPath(new URL('kill-at.cjs', import.meta.url));
const SETTINGS: Readonly<Record<string, string | undefined>> = {
  'no file': undefined,
  'an empty file': '',
  'an empty object': '{}',
  'one line': '{"a":1,"permissions":{"allow":["Bash(ls:*)"]}}',
  'odd blanks, no last newline': '{\n   "model" : "x",\n   "permissions":{ "allow": ["Bash(ls:*)"] }\n}',
  'tabs, comments, trailing commas':
    '{\n\t// mine\n\t"env": {\n\t\t"A": "1",\n\t},\n\t"permissions": {\n\t\t"deny": [],\n\t},\n}\n',
  CRLF: '{\r\n  "permissions": {\r\n    "allow": [\r\n      "Read"\r\n    ]\r\n  }\r\n}\r\n',
  'a foreign hook':
    '{\n  "hooks": {\n    "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "rtk hook" }] }]\n  }\n}\n',
};
const ALL = 'tks init claude --allow-raw --long-output';

function createHost(settings: string | undefined) {
  const world = createWorld();
  const config = join(world.folder, 'config');
  mkdirSync(config);
  if (settings !== undefined) writeFileSync(join(config, 'settings.json'), settings);
  const env = { CLAUDE_CONFIG_DIR: config };
  return { config, sh: (line: string, more = {}) => world.sh(line, { env: { ...env, ...more } }) };
}

test.each(Object.entries(SETTINGS))('settings with %s come back byte for byte', async (_, settings) => {
  const { config, sh } = createHost(settings);
  const before = everything(config);
  expect(await sh(ALL)).toMatchObject({ code: 0, stderr: '' });
  const after = everything(config);
  expect(after['settings.json']).toContain('"Bash(tks raw:*)"');
  expect(after['settings.json']).toContain('"BASH_MAX_OUTPUT_LENGTH"');
  expect(await sh(ALL)).toMatchObject({ code: 0 });
  expect(everything(config), 'a second call changes nothing').toEqual(after);
  expect(await sh('tks uninstall claude')).toMatchObject({ code: 0, stderr: '' });
  expect(everything(config)).toEqual(before);
});

test('what the user changes in between stays, and only what is ours goes', async () => {
  const { config, sh } = createHost('{\n  "model": "x"\n}\n');
  await sh(ALL);
  const file = join(config, 'settings.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"x"', '"y"'));
  await sh('tks uninstall claude');
  expect(everything(config)).toEqual({ 'settings.json': '{\n  "model": "y"\n}\n' });
});

test('nothing is set unasked, and nothing at all by --dry-run', async () => {
  const { config, sh } = createHost('{}');
  const { stdout } = await sh(`${ALL} --dry-run`);
  expect(stdout).toContain(join(config, 'skills/tks/hooks/functions.sh'));
  expect(everything(config)).toEqual({ 'settings.json': '{}' });
  await sh('tks init claude');
  expect(readFileSync(join(config, 'settings.json'), 'utf8')).toBe('{}');
});

test('a settings file that is no JSON is told with its line, and nothing is written', async () => {
  const { config, sh } = createHost('{\n  "a": \n}');
  expect(await sh(ALL)).toMatchObject({
    code: 125,
    stderr: expect.stringContaining('settings.json:3: this is not JSON'),
  });
  expect(everything(config)).toEqual({ 'settings.json': '{\n  "a": \n}' });
});

test('a settings file behind a symbolic link stays there', async () => {
  const { config, sh } = createHost(undefined);
  writeFileSync(join(config, 'dotfile'), '{}');
  symlinkSync('dotfile', join(config, 'settings.json'));
  await sh(ALL);
  expect(readFileSync(join(config, 'dotfile'), 'utf8')).toContain('tks raw');
  await sh('tks uninstall claude');
  expect(readFileSync(join(config, 'dotfile'), 'utf8')).toBe('{}');
});

test('other tools of the kind are named', async () => {
  const { config, sh } = createHost(SETTINGS['a foreign hook']);
  expect((await sh('tks init claude')).stdout).toContain(`rtk stands in ${join(config, 'settings.json')}`);
});

test('a project gets its own, which git does not see', async () => {
  const { sh } = createHost(undefined);
  const { stdout } = await sh(
    'git init -q && tks init claude --project && git status --porcelain --untracked-files=all -- .claude',
  );
  expect(stdout).toContain('.claude/skills/tks/hooks/functions.sh');
  expect((await sh('git status --porcelain --untracked-files=all -- .claude')).stdout).toBe('');
});

/** True once the process was not killed any more. */
async function killedAt(count: number, line: string, sh: ReturnType<typeof createHost>['sh']): Promise<boolean> {
  const { code } = await sh(line.replace('tks', `node --require ${KILL} $(readlink -f $(command -v tks))`), {
    KILL_AT: String(count),
  });
  return code !== 0;
}

/** What must be the same whatever was interrupted: all but empty folders, and what is remembered of them. */
const lasting = (all: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(all).filter(([name, text]) => text !== 'folder' && !name.endsWith('installed.json')),
  );

test.each([
  [ALL, 'true'],
  ['tks uninstall claude', ALL],
])(
  '%s killed at any step leaves whole files, and a second call ends the work',
  async (line, first) => {
    const { config, sh } = createHost('{\n  "model": "x"\n}\n');
    await sh(first);
    const [start, saved] = [everything(config), `${config}.saved`];
    cpSync(config, saved, { recursive: true });
    await sh(line);
    const end = everything(config);
    for (let count = 0, killed = true; killed; count++) {
      rmSync(config, { recursive: true });
      cpSync(saved, config, { recursive: true });
      killed = await killedAt(count, line, sh);
      const now = everything(config);
      expect([start['settings.json'], end['settings.json']]).toContain(now['settings.json']);
      const ours = Object.keys(now).filter((name) => name.startsWith('skills/tks/'));
      expect([[], Object.keys({ ...start, ...end }).filter((name) => name.startsWith('skills/tks/'))]).toContainEqual(
        ours,
      );
      await sh(line);
      expect(lasting(everything(config))).toEqual(lasting(end));
    }
  },
  240_000,
);

describe('a Claude Code that runs no modules', () => {
  /** Only its version is asked for. */
  const host = (version: string) => {
    const bin = mkdtempSync(join(tmpdir(), 'tks-claude-'));
    writeFileSync(join(bin, 'claude'), `#!/bin/sh\necho "${version} (Claude Code)"\n`, { mode: 0o755 });
    return `PATH=${bin}:$PATH`;
  };
  const hooksIn = (config: string) => JSON.parse(readFileSync(join(config, 'settings.json'), 'utf8')).hooks;

  test.each(['2.1.121', '2.0.76', '1.0.9'])('%s has hooks in its settings, and they go again', async (version) => {
    const { config, sh } = createHost('{\n  "model": "opus"\n}\n');
    const before = everything(config);
    expect(await sh(`${host(version)} tks init claude`)).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(hooksIn(config))).toEqual(['SessionStart', 'PostToolUse']);
    const [{ hooks }] = hooksIn(config).PostToolUse;
    const payload = readFileSync(join(import.meta.dirname, 'claude/results/glob.json'), 'utf8');
    const { tool, input, result } = JSON.parse(payload);
    const call = { hook_event_name: 'PostToolUse', tool_name: tool, tool_input: input, tool_response: result };
    writeFileSync(join(config, 'call.json'), JSON.stringify(call));
    const answered = await sh(`${hooks[0].command} < ${join(config, 'call.json')}`);
    expect(JSON.parse(answered.stdout).hookSpecificOutput.updatedToolOutput.numFiles).toBe(52);
    rmSync(join(config, 'call.json'));
    expect(existsSync(join(config, 'skills/tks/hooks/register.js'))).toBe(false);
    expect(await sh('tks uninstall claude')).toMatchObject({ code: 0 });
    expect(everything(config)).toEqual(before);
  });

  test.each(['2.1.287', '2.1.330', '3.0.0', 'what'])('%s needs none', async (version) => {
    const { config, sh } = createHost(undefined);
    await sh(`${host(version)} tks init claude`);
    expect(existsSync(join(config, 'settings.json'))).toBe(false);
    expect(existsSync(join(config, 'skills/tks/hooks/register.js'))).toBe(true);
  });

  test('or is told so: --hooks', async () => {
    const { config, sh } = createHost(undefined);
    await sh(`${host('2.1.330')} tks init claude --hooks --mode results`);
    expect(Object.keys(hooksIn(config))).toEqual(['PostToolUse']);
  });

  test.each([undefined, '{\n  "model": "opus"\n}\n'])('and no more once it is newer', async (settings) => {
    const { config, sh } = createHost(settings);
    const before = everything(config);
    await sh(`${host('2.1.200')} tks init claude --allow-raw`);
    await sh(`${host('2.1.330')} tks init claude`);
    expect(hooksIn(config)).toBeUndefined();
    expect(readFileSync(join(config, 'settings.json'), 'utf8')).toContain('Bash(tks raw:*)');
    expect(existsSync(join(config, 'skills/tks/hooks/register.js'))).toBe(true);
    await sh(`${host('2.1.200')} tks init claude`);
    await sh(`${host('2.1.200')} TKS_JOURNAL=off tks init claude --mode results`);
    expect(Object.keys(hooksIn(config))).toEqual(['PostToolUse']);
    await sh('tks uninstall claude');
    expect(everything(config)).toEqual(before);
  });
});
