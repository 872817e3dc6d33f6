import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { isServed } from '../../../src/filter/find.ts';
import { type Call, mayBeRewritten, readCall } from '../../../src/hosts/claude/call.ts';
import { preToolUse, type World } from '../../../src/hosts/claude/pre-tool-use.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Host extends World {
  write(file: string, value: unknown): void;
}

/** A project and a user's configuration folder of their own. */
export function createHost(options: readonly string[] = []): Host {
  const root = mkdtempSync(join(tmpdir(), 'tks-host-'));
  folders.push(root);
  for (const folder of ['home/.claude', 'project/src']) mkdirSync(join(root, folder), { recursive: true });
  return {
    config: join(root, 'home/.claude'),
    project: join(root, 'project'),
    arguments: ['claude', ...options],
    prefix: 'tks',
    serves: (words) => isServed(words),
    write: (file, value) => {
      const path = join(root, file);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
    },
  };
}

/** What the host says to a hook before it runs a command. */
export const payload = (host: World, command: string, more: object = {}) => ({
  session_id: '0f1c',
  cwd: host.project,
  permission_mode: 'default',
  hook_event_name: 'PreToolUse',
  tool_name: 'Bash',
  tool_input: { command, description: 'x' },
  tool_use_id: 'toolu_1',
  ...more,
});

export interface Said {
  readonly decision: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

/** @returns undefined if the hook has no opinion */
export function ask(host: World, said: object): Said | undefined {
  const call: Call = readCall(JSON.stringify(said))!;
  const answer = mayBeRewritten(call) ? preToolUse(call, host) : undefined;
  if (answer === undefined) return undefined;
  const { hookSpecificOutput: output } = answer as { hookSpecificOutput: Record<string, unknown> };
  return {
    decision: output['permissionDecision'] as string | undefined,
    input: output['updatedInput'] as Record<string, unknown>,
  };
}
