import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { createHost, payload } from './world.ts';

const BIN = join(import.meta.dirname, '../../../bin/tks.js');
const host = createHost();
/** It is looked at, to see how it was started. */
const running = spawn('bash', ['-c', 'read'], { argv0: 'claude' });
afterAll(() => running.kill());

/** @param text undefined for a host that says nothing and waits; parts are written half a second apart, through a socket */
function hook(text: string | readonly string[] | undefined, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [BIN, 'hook', 'claude'], {
    cwd: host.project,
    env: {
      PATH: process.env['PATH'],
      CLAUDE_CONFIG_DIR: host.config,
      CLAUDE_PROJECT_DIR: host.project,
      CLAUDE_PID: String(running.pid),
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  if (typeof text === 'string') child.stdin.end(text);
  else if (text) void writeSlowly(text, child.stdin);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

async function writeSlowly(parts: readonly string[], stdin: Writable): Promise<void> {
  for (const part of parts) {
    await setTimeout(500);
    stdin.write(part);
  }
  stdin.end();
}

const SILENT = { code: 0, said: '' };
const call = (command: string, more?: object) => JSON.stringify(payload(host, command, more));

test('answers one object, with all of the input but the command as it was', async () => {
  const input = { command: 'git status', description: 'x', timeout: 5000, later: { field: [1] } };
  const { code, said } = (await hook(call('', { tool_input: input, unknown: {} }))) as { code: number; said: string };
  expect(code).toBe(0);
  expect(JSON.parse(said)).toEqual({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'allow',
      updatedInput: { ...input, command: `${process.execPath} ${BIN} git status` },
    },
  });
});

/** Node and Claude Code give a child a socket; other hosts give it a pipe. */
describe('reads a pipe to its end', () => {
  test.each([
    ['that holds all when it is asked', 'cat "$0"'],
    ['that is written in parts', 'head -c 50 "$0"; sleep 0.5; tail -c +51 "$0"'],
    ['that is written late', 'sleep 0.5; cat "$0"'],
    ['that holds more than a pipe holds', 'head -c 50 "$0"; head -c 300000 /dev/zero | tr "\\0" " "; tail -c +51 "$0"'],
  ])('%s', async (_, writes) => {
    const file = join(mkdtempSync(join(tmpdir(), 'tks-test-')), 'call');
    writeFileSync(file, call('git status', { cwd: host.project }));
    const line = `{ ${writes}; } | ${process.execPath} ${BIN} hook claude`;
    const { stdout } = await promisify(execFile)('bash', ['-c', line, file], {
      cwd: host.project,
      env: { PATH: process.env['PATH'], CLAUDE_CONFIG_DIR: host.config, CLAUDE_PID: String(running.pid) },
    });
    expect(JSON.parse(stdout)).toMatchObject({ hookSpecificOutput: { permissionDecision: 'allow' } });
  });
});

describe('reads a socket to its end', () => {
  const text = call('git status');
  test.each([
    ['that is written late', [text]],
    ['that is written in parts', [text.slice(0, 50), text.slice(50)]],
    ['that is closed late', [text, ' ']],
  ])('%s', async (_, parts) => {
    expect(await hook(parts)).toEqual({ code: 0, said: expect.stringContaining('"permissionDecision":"allow"') });
  });

  test('that holds more than a socket holds', async () => {
    const { said } = (await hook(text.replace('{', `{${' '.repeat(3_000_000)}`))) as { said: string };
    expect(said).toContain('"permissionDecision":"allow"');
  });
});

describe('exits 0 and prints nothing', () => {
  test.each([
    ['nothing at all', ''],
    ['no JSON', '{"tool_name": "Bash", '],
    ['no object', '[1]'],
    ['null in all places', '{"hook_event_name":null,"tool_name":null,"tool_input":null}'],
    [
      'fields of other types',
      '{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":[]},"permission_mode":{}}',
    ],
    ['an event that is not known', call('git status', { hook_event_name: 'SessionStart' })],
    ['a command of a megabyte', call(`git log -- ${'x '.repeat(500_000)}`)],
    ['more than a call', `${call('git status').slice(0, -1)},"x":"${'x'.repeat(5_000_000)}"}`],
    ['bytes that are no text', '\u0000\u0001\ud800'],
  ])('for %s', async (_, text) => {
    expect(await hook(text)).toEqual(SILENT);
  });

  test('if the host says nothing', async () => {
    expect(await hook(undefined)).toEqual(SILENT);
  });

  test('if tks is switched off', async () => {
    expect(await hook(call('git status'), { TKS_RAW: '1' })).toEqual(SILENT);
  });

  test('in a home that is no folder', async () => {
    expect(await hook(call('npm test'), { CLAUDE_CONFIG_DIR: '/dev/null', HOME: '/dev/null' })).toEqual(SILENT);
  });
});

test('writes nothing, so that a home that cannot be written does not matter', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tks-home-'));
  writeFileSync(join(home, 'settings.json'), '{}');
  chmodSync(home, 0o500);
  expect(await hook(call('git status'), { CLAUDE_CONFIG_DIR: home, HOME: home })).toMatchObject({ code: 0 });
  expect(readdirSync(home)).toEqual(['settings.json']);
});
