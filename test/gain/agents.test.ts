import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../cli/tks.ts';

const RECORDED = join(import.meta.dirname, 'agents');

/** Where each keeps what it did; tokens are those of the texts that its model's API was sent. */
const AGENTS = [
  { host: 'codex', path: '.codex/sessions/2026/11/26/rollout-1.jsonl', requests: 6, tokens: 5738 },
  { host: 'gemini', path: '.gemini/tmp/project/chats/session-1.jsonl', requests: 9, tokens: 11_530 },
  { host: 'qwen', path: '.qwen/projects/-home-user-project/chats/1.jsonl', requests: 9, tokens: 8830 },
  { host: 'copilot', path: '.copilot/session-state/1/events.jsonl', requests: 9, tokens: 11_402 },
] as const;

function put({ home }: World, name: string, path: string): string {
  const to = join(home, path);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(RECORDED, name), to);
  return to;
}

async function discovered({ sh }: World) {
  const { stdout, stderr } = await sh('tks discover --json');
  return { ...JSON.parse(stdout), stderr };
}

interface Use {
  readonly host: string;
  readonly name: string;
  readonly calls: number;
  readonly tokens: number;
  readonly saved: number;
}

const sessionOf = (found: Record<string, readonly Use[]>, host: string) => {
  const of = (key: string) => found[key]!.filter((use) => use.host === host);
  return { tools: of('tools'), past: of('past'), through: of('through'), rereads: of('rereads') };
};

/** What each of the recorded sessions did. */
function expectSession(found: Record<string, readonly Use[]>, host: string, tokens: number, reads: boolean) {
  const { tools, past, through, rereads } = sessionOf(found, host);
  expect(Object.fromEntries(tools.map(({ name, calls }) => [name, calls]))).toEqual({
    Bash: 5,
    ...(reads && { Read: 3 }),
  });
  expect(tools.reduce((sum, use) => sum + use.tokens, 0)).toBe(tokens);
  // The log that was asked for raw is none of them, nor is the one through tks.
  expect(past.map(({ name, calls }) => `${calls} ${name}`).sort()).toEqual(['1 git log', '1 node']);
  // Of the tests that failed, what is needed is left: the exit code is known.
  expect(past.find(({ name }) => name === 'node')!.saved).toBeGreaterThan(1900);
  expect(through).toMatchObject([{ calls: 1 }]);
  expect(rereads).toMatchObject(reads ? [{ file: '/home/user/project/src/prices.js', reads: 2 }] : []);
}

describe('tks discover reads sessions of', () => {
  it.each(AGENTS)('$host', async ({ host, path, requests, tokens }) => {
    const world = createWorld();
    put(world, `${host}.jsonl`, path);
    const found = await discovered(world);
    expectSession(found, host, tokens, host !== 'codex');
    expect([found.requests, found.files, found.stderr]).toEqual([requests, 1, '']);
    expect(found.changes.map(({ command }: { command: string }) => command)).toContain(
      `tks init ${host}${host === 'gemini' ? ' --mode results' : ''}`,
    );
  });

  it('codex with its other tool for commands (composed after its source, from the recorded session)', async () => {
    const world = createWorld();
    const file = put(world, 'codex.jsonl', AGENTS[0].path);
    const other = readFileSync(file, 'utf8')
      .replaceAll('"exec_command"', '"shell_command"')
      .replaceAll('{\\"cmd\\":', '{\\"command\\":')
      .replaceAll(
        /Chunk ID: \w+\\nWall time: ([\d.]+ seconds)\\nProcess exited with code (\d+)\\nOriginal token count: \d+/gu,
        'Exit code: $2\\nWall time: $1',
      );
    writeFileSync(file, other);
    const { past, through } = sessionOf(await discovered(world), 'codex');
    expect(other).not.toContain('Process exited');
    expect(past.map(({ name }) => name).sort()).toEqual(['git log', 'node']);
    expect(through).toMatchObject([{ calls: 1 }]);
  });

  it('opencode, whose database a newer Node reads', async () => {
    const world = createWorld();
    const file = put(world, 'opencode.db', '.local/share/opencode/opencode.db');
    const found = await discovered(world);
    // getBuiltinModule tells what this Node can do.
    if (process.getBuiltinModule('node:sqlite' as 'node:fs') !== undefined)
      return expectSession(found, 'opencode', 11_930, true);
    expect(found.stderr).toBe(`tks: ${file} is a database, which only Node 22.13 or newer can read\n`);
    expect(found.tools).toEqual([]);
  });

  it('several of them, each once, with a line for what is damaged', async () => {
    const world = createWorld();
    const files = AGENTS.map(({ host, path }) => put(world, `${host}.jsonl`, path));
    // A session that was resumed begins with what was before.
    for (const { host, path } of AGENTS) put(world, `${host}.jsonl`, path.replace(/1(?=[./][^1]*$)/u, '2'));
    const lines = [
      '{"type":"response_item","payload":{"type":"function_call_output","call_id":"x"',
      'null',
      '[]',
      '"x"',
    ];
    for (const file of files)
      appendFileSync(
        file,
        `${lines.join('\n')}\n{"timestamp":5,"payload":[],"data":null,"message":{"parts":[null]}}\n`,
      );
    const found = await discovered(world);
    for (const { host, tokens } of AGENTS) expectSession(found, host, tokens, host !== 'codex');
    expect(found.files).toBe(2 * AGENTS.length);
    expect(found.stderr).toBe(`tks: ${files[0]}: 4 damaged lines are not counted; the same in 3 more\n`);
  });
});
