import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../cli/tks.ts';

const world = createWorld();
let total: Record<string, number>;
let groups: ({ name: string } & Record<string, number | string>)[];

/** A folder whose name needs every kind of quoting. */
const FOLDER = 'a "quoted" \\ <b>&amp;,\nfolder';

beforeAll(async () => {
  await world.sh(`mkdir -p '${FOLDER}'; cd '${FOLDER}'; tks seq 1 5000 | cat`);
  await world.sh('tks ls -la /usr/bin | cat; tks raw | cat');
  ({ total, groups } = JSON.parse((await world.sh('tks gain --json --by project')).stdout));
});

describe('--format openmetrics', () => {
  it('has each figure once, and ends as it must', async () => {
    const { stdout } = await world.sh('tks gain --format openmetrics --by project');
    const samples = [...stdout.matchAll(/^tks_tokens\{project="((?:[^"\\\n]|\\[\\"n])*)",kind="(\w+)"\} (-?\d+)$/gmu)];
    expect(samples).toHaveLength(groups.length * 10);
    const named = (name: string) => name.replace(/\\(.)/gu, (_, one) => (one === 'n' ? '\n' : one));
    for (const [kind, key] of [
      ['written', 'raw'],
      ['saved', 'net'],
      ['recovered', 'recovered'],
    ] as const)
      for (const { name, [key]: count } of groups)
        expect(samples.find(([, group, of]) => named(group!) === name && of === kind)?.[3]).toBe(String(count));
    expect(stdout).toMatch(/^# TYPE tks_tokens gauge\n/u);
    expect(stdout).toMatch(/\n# EOF\n$/u);
    expect(stdout.split('\n').filter((line) => !/^(?:#|tks_(?:tokens|runs)\{)/u.test(line))).toEqual(['']);
  });
});

describe('--format otlp-json', () => {
  it('adds up to the same', async () => {
    const { stdout } = await world.sh('tks gain --format otlp-json');
    const [{ scopeMetrics }] = JSON.parse(stdout).resourceMetrics;
    const [{ metrics }] = scopeMetrics;
    const { gauge } = metrics.find(({ name }: { name: string }) => name === 'tks.tokens');
    const sumOf = (kind: string) =>
      gauge.dataPoints
        .filter(({ attributes }: { attributes: { value: { stringValue: string } }[] }) =>
          attributes.some(({ value }) => value.stringValue === kind),
        )
        .reduce((sum: number, { asInt }: { asInt: string }) => sum + Number(asInt), 0);
    expect([sumOf('written'), sumOf('printed'), sumOf('saved')]).toEqual([
      total['raw'],
      total['printed'],
      total['net'],
    ]);
  });
});

describe('--html', () => {
  it('is one page that asks for nothing, with names as text', async () => {
    const { stdout, code } = await world.sh('tks gain --html page.html --by project');
    const page = readFileSync(join(world.folder, 'page.html'), 'utf8');
    expect([stdout, code]).toEqual(['', 0]);
    const net = Number(total['net']);
    const told = `${Math.abs(net).toLocaleString('en-US')} tokens ${net < 0 ? 'lost' : 'saved'}`;
    expect(page).toContain(`<h1>${told}</h1>`);
    expect(page).toContain('a &quot;quoted&quot; \\ &lt;b&gt;&amp;amp;,\nfolder');
    expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(/u);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('says where it cannot be written', async () => {
    const { stderr, code } = await world.sh('tks gain --html /proc/none/page.html');
    expect(stderr).toBe('tks: /proc/none/page.html cannot be written: ENOENT\n');
    expect(code).toBe(125);
  });
});

it('--csv quotes names as spreadsheets read them', async () => {
  const { stdout } = await world.sh('tks gain --csv --by project');
  expect(stdout).toContain('a ""quoted"" \\ <b>&amp;,\nfolder",1,');
});

it('an unknown format is told in one line', async () => {
  const { stderr, code } = await world.sh('tks gain --format xml');
  expect(stderr).toMatch(/It must be one of openmetrics, otlp-json\. \(tks gain --help tells what there is\)\n$/u);
  expect(code).toBe(125);
});
