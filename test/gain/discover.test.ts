import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../cli/tks.ts';
import { tokens } from './day.ts';
import { recorded, type Told, transcript, writeTranscript } from './transcripts.ts';

const discovered = async ({ sh }: ReturnType<typeof createWorld>, options = '') => {
  const { stdout, stderr, code } = await sh(`tks discover --json ${options}`);
  expect(code).toBe(0);
  return { ...JSON.parse(stdout), stderr };
};

const place = ({ home }: { home: string }, name: string) => join(home, '.claude/projects/-home-user-project', name);
const named = (uses: readonly { name: string }[], name: string) => uses.find((use) => use.name === name);

const CALLS: readonly Told[] = [
  recorded('bash-git-log'),
  recorded('bash-failure'),
  recorded('grep-content'),
  recorded('read-source'),
  recorded('read-source'),
  recorded('read-lock'),
  { ...recorded('bash-git-log'), rewritten: 'tks git log' },
  { tool: 'mcp__shop__orders', input: {}, text: 'three orders', structured: [{ type: 'text', text: 'three orders' }] },
];

describe('tks discover', () => {
  it('counts each result once, by its tool', async () => {
    const world = createWorld();
    const lines = transcript(CALLS, 'a');
    writeTranscript(place(world, 'a.jsonl'), lines);
    // A fork begins with what was before it.
    writeTranscript(place(world, 'b.jsonl'), lines);
    const { tools, requests, through, files, exactShare, stderr } = await discovered(world);
    const expected = new Map<string, number>();
    for (const { tool, text } of CALLS) {
      const name = tool.replace(/(mcp__.*)__.*/u, '$1');
      expected.set(name, (expected.get(name) ?? 0) + tokens(text));
    }
    for (const [name, count] of expected) expect(named(tools, name)).toMatchObject({ tokens: count });
    expect([tools.length, requests, files, exactShare, stderr]).toEqual([expected.size, CALLS.length, 2, 1, '']);
    expect(through).toHaveLength(1);
    expect(through[0]).toMatchObject({ host: 'claude', calls: 1, tokens: tokens(CALLS[6]!.text) });
  });

  it('runs what went past tks through the engine, and counts who would have read it later', async () => {
    const world = createWorld();
    writeTranscript(place(world, 'a.jsonl'), transcript(CALLS, 'a'));
    const { past, changes } = await discovered(world);
    const log = named(past, 'git log') as unknown as { calls: number; saved: number; savedReads: number };
    const { stdout } = await world.sh('tks pipe --as "git log" --exit 0', { input: CALLS[0]!.text });
    expect(log.calls).toBe(1);
    expect(log.saved).toBe(tokens(CALLS[0]!.text.replace(/\n$/u, '')) - tokens(stdout.replace(/\n$/u, '')));
    // It was read by seven requests, of which the first wrote it to the cache.
    expect(log.savedReads).toBe(6 * log.saved);
    expect(changes).toContainEqual({
      what: '1 × git log without tks',
      tokens: log.saved,
      reads: log.savedReads,
      command: 'tks init claude',
    });
  });

  it('tells which files were read whole again, until the context was compacted', async () => {
    const world = createWorld();
    const read = recorded('read-source');
    const boundary = JSON.stringify({ type: 'system', subtype: 'compact_boundary' });
    writeTranscript(place(world, 'a.jsonl'), [
      ...transcript([read, read, { ...read, input: { ...read.input, offset: 10, limit: 5 } }, read], 'a'),
      boundary,
      ...transcript([read], 'b'),
    ]);
    const { rereads } = await discovered(world);
    const { file_path: file } = read.input as { file_path: string };
    expect(rereads).toEqual([{ host: 'claude', file, reads: 3, tokens: 2 * tokens(read.text) }]);
  });

  it('counts from a time on', async () => {
    const world = createWorld();
    writeTranscript(place(world, 'a.jsonl'), [
      ...transcript([recorded('bash-git-log')], 'old', Date.UTC(2020, 0, 1)),
      ...transcript([recorded('bash-git-log')], 'new', Date.now()),
    ]);
    expect((await discovered(world, '--since 1d')).requests).toBe(1);
  });

  it('takes what is damaged or foreign for what it is, with one line of warning', async () => {
    const world = createWorld();
    const lines = transcript(CALLS, 'a');
    writeTranscript(place(world, 'a.jsonl'), lines);
    const before = await discovered(world);
    const foreign = [
      '[]',
      '"text"',
      '{"type":"user","message":{"content":[null,{"type":"tool_result"}]}}',
      '{"role":"x"}',
    ];
    writeTranscript(place(world, 'a.jsonl'), [
      '',
      '\u0000',
      ...lines.slice(0, 8),
      '{"type":"assis',
      ...foreign,
      ...lines.slice(8),
    ]);
    appendFileSync(place(world, 'a.jsonl'), '{"type":"user","message":{"content":[{"type":"tool_res');
    writeTranscript(place(world, 'notes.jsonl'), ['no json at all']);
    writeFileSync(place(world, 'memory.md'), 'not asked for');
    const { stderr, warnings, files, bytes, ...after } = await discovered(world);
    expect(after).toEqual({ ...before, stderr: undefined, warnings: undefined, files: undefined, bytes: undefined });
    expect(files).toBe(2);
    expect(stderr).toBe(`tks: ${warnings[0]}\n`);
    expect(warnings).toEqual([`${place(world, 'a.jsonl')}: 5 damaged lines are not counted; the same in 1 more`]);
  });

  it('shows on a terminal how far it is, and takes that away', async () => {
    const world = createWorld();
    writeTranscript(place(world, 'a.jsonl'), transcript(CALLS, 'a'));
    const shown = await world.onTerminal('tks discover');
    expect(shown).toContain('\rtks: reading transcripts [####################] 100 %');
    expect(shown).toContain('\r\u001B[K1 transcript, ');
  });

  it('says so where there are none', async () => {
    const { stdout, code } = await createWorld().sh('tks discover');
    expect(stdout).toMatch(/^There are no transcripts of claude, codex, gemini, /u);
    expect(code).toBe(0);
  });

  it('tells the same to people', async () => {
    const world = createWorld();
    writeTranscript(place(world, 'a.jsonl'), transcript(CALLS, 'a'));
    const { stdout } = await world.sh('tks discover');
    expect(stdout).toMatch(/^1 transcript, 8 requests, [\d,]+ tokens of tool results\n/u);
    expect(stdout).toMatch(/past tks +calls +tokens +share +tks saves\n/u);
    expect(stdout).toMatch(
      /\d+\. 1 × git log without tks: [\d,]+ tokens, and [\d,]+ read again from the cache\n +tks init claude\n/u,
    );
  });
});
