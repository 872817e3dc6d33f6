import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../cli/tks.ts';
import { type Told, transcript, writeTranscript } from '../gain/transcripts.ts';

const SESSIONS = join(import.meta.dirname, 'sessions');

interface Request {
  readonly tokens: number;
  readonly input: number;
  readonly read: number;
  readonly written: number;
  readonly fromStart: number;
  readonly fromResults: number;
  readonly compacted?: string;
  readonly time: string;
}

/** What the scripted API counted of what it was really sent; see test/claude/api.js. */
interface Counted {
  readonly sub: boolean;
  readonly compaction: boolean;
  readonly input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly results: Readonly<Record<string, number>>;
}

const all = (one: Counted) => one.input_tokens + one.cache_read_input_tokens + one.cache_creation_input_tokens;
const counted = (name: string, sub = false): Counted[] =>
  readFileSync(join(SESSIONS, name, 'counts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Counted)
    .filter((one) => one.sub === sub && !one.compaction);
const idOf = (name: string) =>
  readdirSync(join(SESSIONS, name, 'transcripts'))
    .find((file) => file.endsWith('.jsonl'))!
    .replace('.jsonl', '');

const folderIn = ({ home, folder }: World) => join(home, '.claude/projects', folder.replace(/[^A-Za-z0-9]/gu, '-'));
const fileIn = (world: World, name: string) => join(folderIn(world), `${idOf(name)}.jsonl`);

/** A world whose current folder had a session of the real Claude Code. */
function worldWith(...names: string[]): World {
  const world = createWorld();
  for (const name of names) cpSync(join(SESSIONS, name, 'transcripts'), folderIn(world), { recursive: true });
  return world;
}

async function told(world: World, options = '') {
  const { stdout, stderr, code } = await world.sh(`tks context --session ${options} --json`);
  expect(code, stderr).toBe(0);
  return { stderr, ...JSON.parse(stdout) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const within = (share: number, expected: number, slack = 0) => ({
  asymmetricMatch: (got: number) => Math.abs(got - expected) <= share * expected + slack,
  toString: () => `about ${expected}`,
});

describe.each(['shop', 'full'])('the session %s of the real Claude Code', (name) => {
  it('has each request as the API counted it', async () => {
    const { requests } = await told(worldWith(name));
    expect(requests.map(({ tokens }: Request) => tokens)).toEqual(counted(name).map(all));
    expect(requests.map(({ input, read, written }: Request) => [input, read, written])).toEqual(
      counted(name).map((one) => [one.input_tokens, one.cache_read_input_tokens, one.cache_creation_input_tokens]),
    );
  });

  it('knows which tools’ results each request held', async () => {
    const { requests, sources } = await told(worldWith(name));
    expect(requests.map(({ fromResults }: Request) => fromResults)).toEqual(
      counted(name).map(({ results }) => within(0.08, sum(Object.values(results)), 300)),
    );
    const read = new Map<string, number>();
    for (const { results } of counted(name))
      for (const [tool, tokens] of Object.entries(results)) {
        const source = tool.replace(/^(mcp__.+?)__.*/u, '$1');
        read.set(source, (read.get(source) ?? 0) + tokens);
      }
    const ofTools = sources.filter(({ kind }: { kind: string }) => kind === 'result');
    expect(ofTools.map(({ tool }: { tool: string }) => tool).sort()).toEqual([...read.keys()].sort());
    for (const { tool, read: tokens } of ofTools) expect(tokens, tool).toEqual(within(0.08, read.get(tool)!, 900));
  });

  it('tells all sources apart, so that they are the whole', async () => {
    const { requests, sources } = await told(worldWith(name));
    const whole = sum(requests.map(({ tokens }: Request) => tokens));
    expect(sum(sources.map(({ read }: { read: number }) => read))).toEqual(within(0, whole, sources.length));
  });
});

describe('tks context --session', () => {
  it('tells of compactions, who asked for them, and what they left', async () => {
    const compactions = async (name: string) =>
      (await told(worldWith(name))).requests.flatMap(({ compacted }: Request, at: number) =>
        compacted ? [[at + 1, compacted]] : [],
      );
    expect(await compactions('shop')).toEqual([[10, 'manual']]);
    expect(await compactions('full')).toEqual([[9, 'auto']]);
  });

  it('tells of subagents, whose contexts are their own', async () => {
    const { agents } = await told(worldWith('shop'));
    const sizes = counted('shop', true).map(all);
    expect(agents).toEqual([
      {
        id: expect.any(String),
        description: 'general-purpose: read the guide',
        requests: 2,
        largest: Math.max(...sizes),
        read: sum(sizes),
      },
    ]);
  });

  it('tells where /clear would have paid, and that the cache was gone', async () => {
    const { resets, lost, start } = await told(worldWith('shop'));
    const sizes = counted('shop').map(all);
    const dropped = sizes[5]! - start;
    expect(resets).toEqual([
      {
        command: '/clear',
        request: 7,
        prompt: 'Now the guide, something else.',
        dropped: within(0, dropped, 1),
        requests: 3,
        saved: within(0, 3 * dropped, 2),
        // The cache was cold at the last of the three.
        written: within(0, dropped, 1),
      },
    ]);
    expect(lost).toEqual([{ request: 9, pause: expect.any(Number), tokens: sizes[7]! - 3 }]);
  });

  it('tells what a compaction of this session has left', async () => {
    const { summary, start } = await told(worldWith('shop'));
    expect(summary).toEqual({ tokens: within(0, counted('shop').map(all)[9]! - start, 1), measured: true });
  });

  it('takes the latest session here, the one that is named, or says which there are', async () => {
    const world = worldWith('shop', 'full');
    const [shop, full] = [idOf('shop'), idOf('full')];
    await world.sh(`touch -d tomorrow ${fileIn(world, 'shop')}`);
    expect((await told(world)).session).toBe(shop);
    expect((await told(world, full.slice(0, 6))).session).toBe(full);
    const { stderr, code } = await world.sh('tks context --session nope');
    expect([stderr, code]).toEqual([`tks: there is no session 'nope' (the latest ones are ${shop}, ${full})\n`, 125]);
    const elsewhere = await createWorld().sh('tks context --session');
    expect(elsewhere.stderr).toMatch(/^tks: there is no session of \S+ \(let Claude Code work, then ask again\)\n$/u);
    // A whole id is no beginning of another one.
    for (const name of ['ab', 'abc']) cpSync(fileIn(world, 'shop'), join(folderIn(world), `${name}.jsonl`));
    expect((await told(world, 'ab')).session).toBe('ab');
    expect((await world.sh('tks context --session a')).stderr).toMatch(/2 sessions begin with 'a' \(abc?, abc?\)/u);
    const asked = await world.sh('tks context --session --json', { env: { CLAUDE_CODE_SESSION_ID: full } });
    expect(JSON.parse(asked.stdout).session, 'the one it is called by').toBe(full);
  });

  it('takes what is damaged for what it is, with one line', async () => {
    const world = worldWith('shop');
    const file = fileIn(world, 'shop');
    const before = await told(world);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, ['', '\u0000', ...lines.slice(0, 30), '{"type":"assis', '[]', ...lines.slice(30)].join('\n'));
    appendFileSync(file, '\n{"type":"user","message":{"content":[{"type":"tool_res');
    mkdirSync(join(folderIn(world), idOf('shop'), 'subagents/agent-b.jsonl'));
    const { stderr, warnings, ...after } = await told(world);
    expect({ ...after, warnings: [], stderr: '' }).toEqual(before);
    expect(warnings).toEqual([`${file}: 4 damaged lines are not counted`]);
    expect(stderr).toBe(`tks: ${warnings[0]}\n`);
  });

  it('says so where no request was counted', async () => {
    const world = createWorld();
    const calls: Told[] = [{ tool: 'Bash', input: { command: 'ls' }, text: 'a b' }];
    writeTranscript(join(folderIn(world), 'a.jsonl'), transcript(calls, 'a'));
    writeTranscript(join(folderIn(world), 'b.jsonl'), ['no json']);
    for (const id of ['a', 'b']) {
      const { stderr, code } = await world.sh(`tks context --session ${id}`);
      expect(code).toBe(125);
      expect(stderr).toContain(`${id}.jsonl tells of no request`);
    }
  });

  it('draws it for people', async () => {
    const { stdout } = await worldWith('shop').sh('tks context --session');
    expect(stdout).toContain('10 requests read 222,');
    expect(stdout).toMatch(/^ +1 +13,058 {2}▒{20,}$/mu);
    expect(stdout).toMatch(/^ +10 +23,\d+ {2}▒{20,}░+ {2}compacted \(manual\)$/mu);
    expect(stdout).toContain('/clear before request 7 (Now the guide, something else.)');
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThan(180);
  });
});
