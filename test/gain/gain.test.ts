import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { holdsSecret } from '../../src/engine/secret.ts';
import { type Case, cases } from '../cases.ts';
import { createWorld, type World } from '../cli/tks.ts';
import { filterName, live, recounted, replay, type Seen, tokens } from './day.ts';
import { recorded, transcript, writeTranscript } from './transcripts.ts';

/** Each so many recorded cases; `npm run test:day` takes more of them. */
const stride = Number(process.env['TKS_DAY'] ?? 60);
const isSecret = ({ output }: Case): boolean => output.toString().split('\n').some(holdsSecret);
const chosen = cases().filter((one, at) => at % stride === 0 && !isSecret(one));

const COMMANDS = [
  ['seq', '1', '3000'],
  ['sh', '-c', 'seq 1 200 | sed "s/^/warning: x.c is old /"; echo "error: boom" >&2; exit 3'],
  ['ls', '-la', '/usr/bin'],
  ['printf', 'short\\n'],
  ['true'],
];

const gainJson = async ({ sh }: World, options = '') => JSON.parse((await sh(`tks gain --json ${options}`)).stdout);

describe('a day of work', () => {
  const world = createWorld();
  let seen: Seen[];
  beforeAll(async () => {
    seen = [...(await replay(world, chosen)), ...(await live(world, COMMANDS))];
  }, 7_200_000);

  it('comes out in the figures of an independent count', async () => {
    const { total, basis } = await gainJson(world);
    expect(total).toEqual({
      ...recounted(seen),
      ceiling: 0,
      piped: 0,
      recovered: 0,
      rerun: 0,
      net: seen.reduce((sum, { raw, printed }) => sum + tokens(raw) - tokens(printed), 0),
    });
    expect(basis).toEqual({ exact: seen.length, filter: 0, all: 0, assumed: 0 });
  });

  it('comes out right for each filter', async () => {
    const { groups } = await gainJson(world, '--by filter');
    for (const { name, ...sum } of groups)
      expect({ name, ...sum }).toMatchObject(recounted(seen.filter((one) => filterName(one) === name)));
  });

  it.each(['command', 'project', 'day', 'host', 'filter'])('adds up by %s, in JSON and in CSV', async (by) => {
    const { total, groups } = await gainJson(world, `--by ${by}`);
    const rows = (await world.sh(`tks gain --csv --by ${by}`)).stdout.trim().split('\r\n');
    const [head, ...cells] = rows.map((row) => row.split(','));
    expect(head![0]).toBe(by);
    for (const [at, name] of head!.slice(1).entries()) {
      expect(groups.reduce((sum: number, group: Record<string, number>) => sum + group[name]!, 0)).toBe(total[name]);
      expect(cells.reduce((sum, row) => sum + Number(row[at + 1]), 0)).toBe(total[name]);
    }
  });

  it('agrees with what is stored', async () => {
    const { stdout, code } = await world.sh('tks gain --verify');
    expect(stdout).toContain('They agree: 0.00 % off at most.');
    expect(code).toBe(0);
  });

  it('remembers what was counted', async () => {
    const before = await gainJson(world);
    rmSync(join(world.home, 'raw'), { recursive: true });
    expect(await gainJson(world)).toEqual(before);
    expect((await world.sh('tks gain --verify')).stdout).toMatch(
      /Not counted again: \d+ that are not stored any more/u,
    );
  });

  it('takes the ratio of others where nothing is stored', async () => {
    const before = await gainJson(world);
    rmSync(join(world.home, 'tokens.jsonl'));
    const empty = seen.filter(({ raw }) => raw.length === 0).length;
    const { total, basis } = await gainJson(world);
    expect(basis).toEqual({ exact: empty, filter: 0, all: 0, assumed: seen.length - empty });
    expect(total.raw / before.total.raw).toBeGreaterThan(0.5);
    expect(total.raw / before.total.raw).toBeLessThan(2);
  });
});

it('what holds a secret is not stored, so that it is estimated by others of its filter, and said so', async () => {
  const world = createWorld();
  const aws = cases().filter(({ name }) => /^aws\/[^/]+$/u.test(name));
  const [secret, ...others] = [...aws.filter(isSecret), ...aws.filter((one) => !isSecret(one)).slice(0, 2)];
  const seen = await replay(world, [secret!, ...others]);
  const { total, basis } = await gainJson(world);
  const all = (key: 'raw' | 'printed') => others.map((one) => seen.find(({ name }) => name === one.name)![key]);
  const ratio = (outputs: readonly Buffer[]) =>
    outputs.reduce((sum, one) => sum + tokens(one), 0) / outputs.reduce((sum, one) => sum + one.length, 0);
  expect(basis).toEqual({ exact: 2, filter: 1, all: 0, assumed: 0 });
  for (const key of ['raw', 'printed'] as const) {
    const { [key]: output } = seen.find(({ name }) => name === secret!.name)!;
    const exact = all(key).reduce((sum, one) => sum + tokens(one), 0);
    expect(total[key]).toBe(exact + Math.round(output.length * ratio(all(key))));
  }
  expect((await world.sh('tks gain')).stdout).toContain('2 of 3 runs; 1 by the ratio of runs of the same filter');
});

describe('what was had again', () => {
  it('is a cost: tks raw, and the same command without tks', async () => {
    const world = createWorld();
    await world.sh('tks seq 1 5000 | cat; tks raw --lines 1-100 | cat; tks raw | cat; tks raw --list | cat');
    await world.sh('tks seq 1 6000 | cat; TKS_RAW=1 tks seq 1 6000 | cat; tks run --raw -- seq 1 7000 | cat');
    const numbers = (to: number) => Array.from({ length: to }, (_, at) => `${at + 1}\n`).join('');
    const { total } = await gainJson(world);
    const perByte = tokens(numbers(5000)) / numbers(5000).length;
    expect(total.recovered).toBe(Math.round(numbers(100).length * perByte) + tokens(numbers(5000)));
    expect(total.rerun).toBe(tokens(numbers(6000)));
    expect(total.net).toBe(total.raw - total.printed - total.recovered - total.rerun);
  });
});

describe('what nobody would have read', () => {
  const line = 'one more line of words that are printed for the sake of their number\n';

  /** As Claude Code collects output, in a file. */
  async function inHost(script: string): Promise<World> {
    const world = createWorld();
    const tasks = join(world.folder, 'claude-1/p/tasks');
    mkdirSync(tasks, { recursive: true });
    await world.sh(`${script} > ${join(tasks, 'a.output')} 2>&1`, { env: { CLAUDECODE: '1' } });
    return world;
  }

  it.each([
    ['success', 0, 2_245],
    ['failure', 1, 10_040],
  ])('is no saving: the ceiling of a host, for a %s', async (_, exit, shown) => {
    const world = await inHost(`tks sh -c 'yes "${line.trim()}" | head -1000; exit ${exit}'`);
    const { total } = await gainJson(world);
    const raw = line.repeat(1000);
    const read = exit === 0 ? raw.slice(0, shown) : raw.slice(0, shown / 2) + raw.slice(-shown / 2);
    expect(total.ceiling).toBe(tokens(raw) - tokens(read));
    expect(total.net).toBe(tokens(read) - total.printed);
  });

  it('is no saving: the ceiling is that of the line, of which each command has its part', async () => {
    const command = `tks sh -c 'yes "${line.trim()}" | head -300'`;
    const world = await inHost(`{ ${command}; ${command}; }`);
    const { total } = await gainJson(world);
    // Neither reaches the limit by itself; of both together a preview of the first would have been read.
    const raw = line.repeat(300);
    const read = tokens(raw) * (2_245 / raw.length);
    expect(total.raw).toBe(2 * tokens(raw));
    expect(Math.abs(total.ceiling - (total.raw - read))).toBeLessThan(2);
    const journal = readFileSync(join(world.home, 'journal.jsonl'), 'utf8').trim().split('\n');
    expect(journal.map((entry) => JSON.parse(entry).output)).toEqual(['a.output', 'a.output']);
  });

  it('is no saving: of hits the host shows fewer', async () => {
    const world = createWorld();
    const content = Array.from({ length: 900 }, (_, at) => `src/values.ts:${at}:export const value${at} = ${at};`).join(
      '\n',
    );
    const call = { tool_name: 'Grep', tool_input: { pattern: 'export' }, tool_response: { mode: 'content', content } };
    const input = JSON.stringify({ hook_event_name: 'PostToolUse', session_id: 's', cwd: '/', ...call });
    const { stdout } = await world.sh('tks hook claude', { input });
    const read = JSON.parse(stdout).hookSpecificOutput.updatedToolOutput.content;
    const { total, basis } = await gainJson(world);
    expect(basis.exact).toBe(1);
    expect(total.ceiling).toBe(tokens(content) - tokens(content.slice(0, 2_245)));
    expect(total.net).toBe(tokens(content.slice(0, 2_245)) - tokens(`${read}\n`));
  });

  it('is no saving: a pipe of the line itself', async () => {
    const world = createWorld();
    await world.sh('tks seq 1 9000 | head -3', { env: { CLAUDECODE: '1' } });
    const { total } = await gainJson(world);
    expect(total.piped).toBeGreaterThan(0);
    expect(total.piped).toBe(total.raw - total.printed);
    expect(total.net).toBe(0);
  });
});

describe('the journal', () => {
  it('that is damaged costs a line of warning, and no sum', async () => {
    const world = createWorld();
    await world.sh('tks seq 1 5000 | cat');
    const before = await gainJson(world);
    const file = join(world.home, 'journal.jsonl');
    const whole = readFileSync(file, 'utf8').trim();
    const bad = [
      whole.slice(0, 50),
      'null',
      '[1]',
      '{"other":"program"}',
      whole.replace(/"rawBytes":\d+/u, '"rawBytes":-1'),
      whole.replace(/"rawBytes":\d+/u, '"rawBytes":1e400'),
      whole.replace(/"time":\d+/u, '"time":"today"'),
      whole.replace(/"duration":\d+,/u, ''),
      whole.replace(/\}$/u, ',"budgets":{"report":"all"}}'),
      whole.replace(/\}$/u, ',"page":{"side":"middle","total":9}}'),
      whole.replace(/"raw":"\d+"/u, '"raw":["../../x"]'),
      '\u0000\u0001',
    ];
    appendFileSync(file, `${bad.join('\n')}\n`);
    writeFileSync(join(world.home, 'tokens.jsonl'), 'no json\n{"key":"x"}\n');
    const { stdout, stderr, code } = await world.sh('tks gain --json');
    expect({ ...JSON.parse(stdout), warnings: [] }).toEqual(before);
    expect(stderr).toBe(`tks: ${file}: 12 damaged lines are not counted\n`);
    expect(code).toBe(0);
  });

  it('that tells of what was had again of nothing, or of what it does not know, gives numbers', async () => {
    const world = createWorld();
    await world.sh('tks seq 1 5000 | cat; tks raw | cat');
    const file = join(world.home, 'journal.jsonl');
    const [run, recovery] = readFileSync(file, 'utf8').trim().split('\n');
    const empty = { ...JSON.parse(run!), raw: '123456789', rawBytes: 0, printedBytes: 0 };
    const again = ['123456789', '999999999'].map((raw) => ({ ...JSON.parse(recovery!), raw }));
    appendFileSync(file, [empty, ...again].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    const { total } = await gainJson(world);
    // Of nothing nothing was had; of the unknown what the mean says.
    expect(total.recovered).toBe(2 * total.raw);
    expect(total.net).toBe(total.raw - total.printed - total.recovered);
  });

  it('may be missing', async () => {
    const { stdout, stderr, code } = await createWorld().sh('tks gain');
    expect([stdout, stderr, code]).toEqual([
      'The journal holds no run yet: put tks before a command, then ask again.\n',
      '',
      0,
    ]);
  });

  it('says where the output went, and only what is not as usual', async () => {
    const world = createWorld();
    await world.sh('tks seq 1 9 | cat; tks run --budget 2000 -- seq 1 5000 | cat; TKS_JOURNAL=off tks raw | cat');
    const lines = readFileSync(join(world.home, 'journal.jsonl'), 'utf8').trim().split('\n');
    const [first, second, ...rest] = lines.map((text) => JSON.parse(text));
    expect(rest).toEqual([]);
    expect(first.to).toBe('pipe');
    expect(first).not.toHaveProperty('budgets');
    expect(second.budgets).toEqual({ report: 2000, list: 2000, file: 2000 });
    expect(statSync(join(world.home, 'journal.jsonl')).mode & 0o777).toBe(0o600);
  });
});

describe('options', () => {
  it.each([
    ['--since soon', "tks: 'soon' is no time (write --since 24h, 7d, 4w or 2026-11-20)\n"],
    ['--since 2026-13-41', "tks: '2026-13-41' is no time (write --since 24h, 7d, 4w or 2026-11-20)\n"],
    ['--model gpt', /^tks: no price is known of 'gpt' \(known are claude-/u],
    ['--by colour', /It must be one of command, project, day, host, filter\./u],
    ['--rate 0', /It must be a number above 0\./u],
  ])('%s is told in one line', async (option, message) => {
    const { stderr, code } = await createWorld().sh(`tks gain ${option}`);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(125);
  });

  it('counts from a time on, in dollars of the user’s own prices, and in seconds', async () => {
    const world = createWorld();
    mkdirSync(join(world.home, '.config/tks'), { recursive: true });
    writeFileSync(
      join(world.home, '.config/tks/prices.toml'),
      'date = "2026-12-01"\n[mine]\ninput = 10\nwrite = 20\nread = 1\n',
    );
    await world.sh('tks seq 1 9000 | cat');
    const { total, money, seconds } = await gainJson(world, '--since 1d --model mine --rate 100');
    expect(total.net).toBeGreaterThan(0);
    expect(money).toMatchObject({ model: 'mine', date: '2026-12-01' });
    expect(money.uncached).toBeCloseTo(total.net * 1e-5, 9);
    expect(money.cached).toBeCloseTo(total.net * 2e-5, 9);
    expect(seconds).toBe(total.net / 100);
    expect((await gainJson(world, '--since 2100-01-01 --model mine')).total.runs).toBe(0);
  });

  it('counts the later requests of the session, until its context was compacted', async () => {
    const world = createWorld();
    await world.sh('tks seq 1 9000 | cat', { env: { CLAUDE_CODE_SESSION_ID: 's' } });
    const calls = Array.from({ length: 4 }, () => recorded('read-source'));
    const boundary = { type: 'system', subtype: 'compact_boundary', timestamp: new Date(Date.now() + 90_000) };
    writeTranscript(join(world.home, '.claude/projects/p/s.jsonl'), [
      ...transcript(calls, 's', Date.now() - 60_000),
      JSON.stringify(boundary),
    ]);
    const { total, money } = await gainJson(world, '--model claude-opus-5-5');
    // Of four requests one was made before, and one after; the first of the rest wrote it to the cache.
    expect(total.net).toBeGreaterThan(0);
    expect(money.reads).toBe(1);
    expect(money.cached).toBeCloseTo((total.net * (5 + 0.2)) / 1e6, 9);
  });

  it.each([
    ['local', 'claude-sonnet-5-5'],
    ['claude-opus-5-5[1m]', 'claude-opus-5-5'],
    ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
  ])('takes the price of the model that Claude Code is set to, %s, if it is known', async (set, model) => {
    const { stdout, code } = await createWorld().sh('tks gain --json', { env: { ANTHROPIC_MODEL: set } });
    expect([JSON.parse(stdout).money.model, code]).toEqual([model, 0]);
  });

  it('a bad price is told with its place', async () => {
    const world = createWorld();
    mkdirSync(join(world.home, '.config/tks'), { recursive: true });
    writeFileSync(join(world.home, '.config/tks/prices.toml'), '[mine]\ninput = "ten"\n');
    const { stderr, code } = await world.sh('tks gain');
    expect(stderr).toMatch(/prices\.toml:1: 'mine' must have input, write and read/u);
    expect(code).toBe(125);
  });
});
