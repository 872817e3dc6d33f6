import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kindsOf, natureOf } from '../../src/context/findings/kinds.ts';
import { countTokens } from '../../src/gain/tokens.ts';
import { createMonth, type Month, removeMonth, type Told, type Used } from './month.ts';

const months: Month[] = [];
function month(): Month {
  const made = createMonth();
  months.push(made);
  return made;
}
afterAll(() => months.forEach(removeMonth));

const LOCAL = 'project/.claude/settings.local.json';
const idsOf = ({ findings }: ReturnType<Month['findings']>, kind: string) =>
  findings.map(({ id }) => id).filter((id) => id.startsWith(kind));
const named = ({ findings }: { findings: readonly Told[] }, id: string) => findings.find((one) => one.id === id)!;
const state = (one: Month) => JSON.parse(readFileSync(join(one.folder, 'home/.claude/.claude.json'), 'utf8'));
const VADIN = { command: 'npx', args: ['-y', '@vaadin/mcp-server'] };

/** A server of the user's, for all projects. */
function addServer(one: Month, name: string, entry: object): void {
  const all = state(one);
  all.mcpServers[name] = entry;
  one.put('home/.claude/.claude.json', JSON.stringify(all));
}

const EACH: readonly Used[] = [
  ['mcp__stock__ask'],
  ['mcp__always__ask'],
  ['mcp__mail__send'],
  ['mcp__both__ask'],
  ['mcp__local__ask'],
  ['mcp__plugin_tools_mine__ask'],
  ['Workflow'],
];

describe('without data there is no conclusion', () => {
  test.each([
    ['no session', 0],
    ['four sessions', 4],
  ])('%s', (_, count) => {
    const one = month();
    one.sessions(count);
    const told = one.findings();
    expect(idsOf(told, 'server-unused')).toEqual([]);
    expect(idsOf(told, 'tools')).toEqual([]);
    expect(told.looked).toMatchObject({ here: count, days: 30 });
    expect(one.tks([]).stdout).toContain(`Of the last 30 days there are transcripts of ${count} sessions here`);
  });

  test('sessions that did not have it', () => {
    const one = month();
    addServer(one, 'new', { command: 'npx', args: ['-y', 'brand-new'] });
    one.sessions(9);
    expect(idsOf(one.findings(), 'server-unused')).not.toContain('server-unused:new');
  });
});

describe('servers', () => {
  test('that were never called here; those that were are none', () => {
    const one = month();
    one.sessions(5, EACH.slice(1, 2));
    one.sessions(1, EACH.slice(0, 1));
    const told = one.findings();
    expect(idsOf(told, 'server-unused').sort()).toEqual(
      ['both', 'local', 'mail', 'plugin:tools:mine'].map((name) => `server-unused:${name}`),
    );
    const mail = named(told, 'server-unused:mail');
    expect(mail.evidence).toContain('never called in 6 sessions here that had it, on 6 days of the last 30');
    expect(mail.remedies).toEqual([
      '"deniedMcpServers": [{"serverName":"mail"}] in .claude/settings.local.json: not in this project',
      'claude mcp remove --scope user mail: in no project',
    ]);
    expect(named(told, 'server-unused:plugin:tools:mine').edits).toEqual([]);
  });

  test('that another project calls stay there', () => {
    const one = month();
    one.sessions(5);
    one.sessions(2, EACH, '-home-user-other');
    const mail = named(one.findings(), 'server-unused:mail');
    expect(mail.evidence).toContain('called in 2 in 7 sessions in all projects that had it, on 7 days of the last 30');
    expect(mail.remedies).toHaveLength(1);
  });

  test('of another kind of project, by its files', () => {
    const one = month();
    addServer(one, 'vaadin', VADIN);
    expect(idsOf(one.findings(), 'server-foreign'), 'nothing is known of this project').toEqual([]);
    one.put('project/crates/shop/Cargo.toml', '[package]\nname = "shop"\n');
    const { what, evidence, tokens } = named(one.findings(), 'server-foreign:vaadin');
    expect(what).toBe(
      'the MCP server vaadin is for Java, is configured for all projects, and nothing here is of that kind',
    );
    expect(evidence).toEqual([
      'what is here: Rust (crates/shop/Cargo.toml)',
      'no session here had it in the last 30 days',
      'how large it is, nobody has asked yet: tks context --probe',
    ]);
    expect(tokens).toBe(0);
    one.put('project/backend/pom.xml', '<project/>');
    expect(idsOf(one.findings(), 'server-foreign')).toEqual([]);
  });

  test('whose tools stand in each request', () => {
    const one = month();
    one.sessions(6, EACH);
    const told = named(one.findings(), 'server-up-front:always');
    expect(told.what).toContain('since alwaysLoad is set');
    expect(told.remedies).toEqual(['mcpServers.always.alwaysLoad taken out of .mcp.json']);
    one.put(LOCAL, '{ "env": { "ENABLE_TOOL_SEARCH": "false" } }');
    const all = named(one.findings(), 'tools-up-front:ENABLE_TOOL_SEARCH');
    expect(all.remedies).toEqual(['env.ENABLE_TOOL_SEARCH taken out of .claude/settings.local.json']);
    expect(all.edits).toHaveLength(1);
    one.put(LOCAL, '{ "env": { "ENABLE_TOOL_SEARCH": "false", "ANTHROPIC_BASE_URL": "http://127.0.0.1:8080" } }');
    expect(named(one.findings(), 'tools-up-front:ENABLE_TOOL_SEARCH').edits, 'a model of one’s own').toEqual([]);
    one.put(LOCAL, '{}');
    const { stdout } = one.tks(['--json'], { more: { ENABLE_TOOL_SEARCH: 'false' } });
    const shell = named(JSON.parse(stdout), 'tools-up-front:ENABLE_TOOL_SEARCH');
    expect([shell.remedies, shell.edits]).toEqual([['unset ENABLE_TOOL_SEARCH in the shell'], []]);
  });

  test('that are the same twice', () => {
    const one = month();
    addServer(one, 'post', state(one).mcpServers.mail);
    one.sessions(5, EACH);
    const told = one.findings();
    expect(idsOf(told, 'server-twice')).toEqual(['server-twice:post']);
    const { what, evidence } = named(told, 'server-twice:post');
    expect(what).toBe('the MCP servers post and mail have the same tools');
    expect(evidence[0]).toMatch(/^both are .*server\.js mail 4$/u);
    expect(evidence[1]).toBe('called in 0 sessions here, mail in 5');
  });

  test('with the same tools, of which one is never called; few names in common are none', () => {
    const one = month();
    one.sessions(4, EACH);
    expect(idsOf(one.findings(), 'server-twice')).toEqual([]);
    // Mail has four tools, stock three of these names, and neither was there often enough to be called unused.
    const other = month();
    other.sessions(4, [['mcp__stock__ask']]);
    const told = other.findings();
    expect(idsOf(told, 'server-twice')).toEqual(['server-twice:mail']);
    expect(named(told, 'server-twice:mail').evidence).toEqual([
      '3 tools have the same name: order_0, order_1, order_2',
      'if they are two accounts of one service, both may be needed',
      'called in 0 sessions here, stock in 4',
    ]);
  });
});

describe('tools, agents and skills', () => {
  test('that nobody has used here', () => {
    const one = month();
    one.sessions(6, [['Workflow'], ['Agent', { subagent_type: 'review' }], ['Skill', { skill: 'release' }]]);
    const told = one.findings();
    const tools = named(told, 'tools-unused');
    expect(tools.what).toMatch(/ReportFindings \d+.*ScheduleWakeup \d+/u);
    expect(tools.what).not.toMatch(/Workflow|Bash|Edit|AskUserQuestion/u);
    expect(named(told, 'agents-unused').what).toMatch(/writer/u);
    expect(named(told, 'agents-unused').what).not.toMatch(/review|general-purpose/u);
    expect(named(told, 'skills-unused').what).toMatch(/long/u);
    expect(named(told, 'skills-unused').what).not.toMatch(/release/u);
  });

  test('a skill that was typed was used', () => {
    const one = month();
    one.sessions(5);
    const typed = { type: 'user', message: { content: '<command-name>/long</command-name>' } };
    const file = join('home/.claude/projects', join(one.folder, 'project').replace(/[^A-Za-z0-9]/gu, '-'), 'x.jsonl');
    one.sessions(1);
    one.put(
      file,
      `${readFileSync(transcriptOf(one, 6), 'utf8').replaceAll('msg_6', 'msg_x')}${JSON.stringify(typed)}\n`,
    );
    expect(named(one.findings(), 'skills-unused').what).not.toMatch(/long/u);
  });
});

const transcriptOf = (one: Month, id: number) =>
  join(
    one.folder,
    'home/.claude/projects',
    join(one.folder, 'project').replace(/[^A-Za-z0-9]/gu, '-'),
    `${String(id).padStart(8, '0')}-3949-4525-8343-093b7dd72ccf.jsonl`,
  );

describe('memory', () => {
  const RULES = Array.from(
    { length: 8 },
    (_, at) => `- Rule ${at}: an amount has a currency, and nothing is rounded before ${at}.`,
  );

  test('that repeats another file', () => {
    const one = month();
    one.put('project/CLAUDE.md', ['# Shop', '', ...RULES, ''].join('\n'));
    one.put('project/CLAUDE.local.md', ['My port is 4711.', '', ...RULES.slice(2), 'My editor is vi.', ''].join('\n'));
    const told = named(one.findings(), 'memory-twice:CLAUDE.local.md');
    expect(told.what).toBe('CLAUDE.local.md repeats 6 lines of CLAUDE.md');
    expect(told.tokens).toBe(countTokens(RULES.slice(2).join('\n')));
    expect(told.remedies).toEqual(['lines 3 to 8 taken out of CLAUDE.local.md']);
  });

  test('that repeats half a block of code keeps it; what goes leaves all else byte for byte', () => {
    const one = month();
    const half = ['make ledger', 'make money', 'make shop', '```'];
    const text = (...lines: string[]) => `\uFEFF${lines.join('\r\n')}\r\n`;
    one.put('project/CLAUDE.md', ['# Shop', '```sh', ...half, '', ...RULES, ''].join('\n'));
    one.put('project/CLAUDE.local.md', text('```sh', 'make mine', ...half, 'Mine.', ...RULES, 'My editor is vi.'));
    expect(named(one.findings(), 'memory-twice:CLAUDE.local.md').remedies).toEqual([
      'lines 8 to 15 taken out of CLAUDE.local.md',
    ]);
    expect(one.tks(['--fix', 'memory-twice:CLAUDE.local.md', '--yes']).code).toBe(0);
    expect(readFileSync(join(one.folder, 'project/CLAUDE.local.md'), 'utf8')).toBe(
      text('```sh', 'make mine', ...half, 'Mine.', 'My editor is vi.'),
    );
  });

  test('of the user’s own and of the team’s, nobody is told to cut by itself', () => {
    const one = month();
    one.put('home/.claude/CLAUDE.md', [...RULES, ''].join('\n'));
    one.put('project/CLAUDE.md', ['# Shop', ...RULES, ''].join('\n'));
    const told = named(one.findings(), 'memory-twice:CLAUDE.md');
    expect(told.edits).toEqual([]);
    expect(told.remedies[0]).toContain('take them out of CLAUDE.md, or out of ~/.claude/CLAUDE.md');
  });

  test('that is large tells which sections could wait', () => {
    const one = month();
    const section = (title: string, lines: number) =>
      [
        `## ${title}`,
        ...Array.from({ length: lines }, (_, at) => `Step ${at} of ${title}: ask for the ledger, then write it down.`),
      ].join('\n');
    const text = ['# Shop', 'Money is in cents.', section('Deploy to staging', 200), section('Names', 4)].join('\n');
    one.put('project/CLAUDE.md', `${text}\n`);
    const told = named(one.findings(), 'memory-large:CLAUDE.md');
    expect(told.tokens).toBe(countTokens(section('Deploy to staging', 200)));
    expect(told.remedies).toEqual([
      'move lines 3 to 203 (Deploy to staging) to .claude/rules/deploy-to-staging.md, below “---”, “paths: <which files it is about>”, “---”; or to a skill, if it is a procedure',
    ]);
  });

  test('beyond its cut is never read', () => {
    const told = month()
      .findings()
      .findings.find(({ id }) => id.startsWith('memory-cut'))!;
    expect(told.what).toMatch(
      /^\d+ characters of .*MEMORY\.md are never read: they stand beyond its first 200 lines$/u,
    );
  });
});

test('a month of broken transcripts costs one line', () => {
  const one = month();
  one.sessions(5, EACH);
  const before = one.findings();
  const projects = 'home/.claude/projects';
  one.put(`${projects}/-broken/a.jsonl`, '{"type":"assistant","message":{"usage":\n\u0000\n[]\nnull\n"usage"\n');
  one.put(`${projects}/-broken/b.jsonl`, '');
  one.put(
    `${projects}/-broken/c.jsonl`,
    '{"type":"assistant","message":{"id":7,"content":"x","usage":[]},"timestamp":3}\n',
  );
  one.put(`${projects}/-broken/d.jsonl/e.jsonl`, '{}');
  const after = one.findings();
  expect(after.findings).toEqual(before.findings);
  expect(after.warnings.length).toBeLessThanOrEqual(1);
});

test('output limits of the host are never to be lowered', () => {
  const one = month();
  one.put('home/.claude/settings.json', '{"env":{"BASH_MAX_OUTPUT_LENGTH":"150000"},"bashOutputMaxChars":128000}');
  one.sessions(6, EACH);
  expect(JSON.stringify(one.findings().findings)).not.toMatch(/OUTPUT|bashOutput/u);
});

describe('kinds', () => {
  const stdio = (...args: string[]) =>
    ({ name: 'x', transport: 'stdio', command: args[0]!, args: args.slice(1) }) as const;
  test.each([
    [{ name: 'vaadin', transport: 'stdio' } as const, ['Java']],
    [stdio('npx', '-y', '@vaadin/mcp@1.2.3'), ['Java']],
    [stdio('/opt/bin/terraform-mcp-server'), ['Terraform']],
    [stdio('npx', 'javascript-runner'), []],
    [stdio('npx', '@playwright/mcp'), []],
    [stdio('sqlite-mcp', '/home/user/laravel/database.sqlite', '--name=django'), []],
    [stdio('trusty'), []],
    [{ name: 'x', transport: 'http', url: 'https://mcp.laravel.example/rust' } as const, ['PHP']],
  ])('%j is for %j', (server, kinds) => {
    expect(kindsOf(server)).toEqual(kinds);
  });

  test('a folder that is too deep to be seen is not said to be without', () => {
    const one = month();
    one.put(`project/${'deep/'.repeat(14)}pom.xml`, '');
    expect(natureOf(join(one.folder, 'project'))).toEqual({ found: new Map(), whole: false });
    rmSync(join(one.folder, 'project/deep'), { recursive: true });
    one.put('project/node_modules/x/pom.xml', '');
    one.put('project/app/package.json', '{}');
    const { found, whole } = natureOf(join(one.folder, 'project'));
    expect([[...found], whole]).toEqual([[['JavaScript', 'app/package.json']], true]);
  });
});
