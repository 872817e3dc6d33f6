import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/context/model.ts';
import { placesOf } from '../../src/context/places.ts';
import { readContext } from '../../src/context/read.ts';
import { readEnv } from '../../src/env.ts';
import { contextOf, differences, environmentOf, quickContextOf } from './figures.ts';
import type { Request } from './first-request.ts';
import { buildHome } from './home.ts';
import { recorded, transcriptPath } from './recorded.ts';

const folders: string[] = [];
function home(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tks-context-'));
  folders.push(folder);
  buildHome(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const put = (file: string, text: string | Buffer) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const item = ({ items }: Report, id: string) => items.find((one) => one.id === id);

describe('against the first request of the real Claude Code', () => {
  const folder = home();
  let report: Report;
  beforeAll(() => {
    put(transcriptPath(folder), recorded('transcript.jsonl', folder));
    report = contextOf(folder);
  });

  test('each figure is that of the request', () => {
    expect(differences(report, JSON.parse(recorded('request.json', folder)) as Request)).toEqual([]);
  });

  test('there is something of each category', () => {
    const seen = new Set(report.items.filter(({ tokens }) => tokens > 0).map(({ category }) => category));
    expect([...seen].sort()).toEqual(
      [
        'custom_agents',
        'mcp_instructions',
        'mcp_tools',
        'mcp_tools_deferred',
        'memory_files',
        'messages',
        'skills',
        'system_prompt',
        'system_tools',
        'system_tools_deferred',
      ].sort(),
    );
  });

  test('the stronger of two has the name, and the other says why it is off', () => {
    expect(item(report, 'mcp_tools_deferred:user:both')).toMatchObject({ loaded: 'off', tokens: 0 });
    expect(item(report, 'mcp_tools_deferred:local:both')).toMatchObject({ loaded: 'deferred', basis: 'exact' });
    expect(item(report, 'custom_agents:user:shared')).toMatchObject({ loaded: 'off' });
    expect(item(report, 'skills:user:release')).toMatchObject({ loaded: 'start' });
  });

  test('what is cut says how much', () => {
    const memory = report.items.find(({ name }) => name.endsWith('MEMORY.md'));
    expect(memory?.cut?.why).toBe('beyond its first 200 lines');
    expect(item(report, 'skills:user:long')?.cut?.characters).toBeGreaterThan(400);
  });

  test('what hooks said is that of the last session', () => {
    const hook = item(report, 'messages:user:SessionStart: echo Monday is release day.');
    const said = 'SessionStart:startup hook success: Monday is release day.\n\n';
    expect(hook).toMatchObject({ characters: said.length, basis: 'estimated' });
  });

  test('a server that was slow to start is known by what came later', () => {
    const late = [
      { type: 'assistant', message: { id: 'later', usage: { input_tokens: 5 } } },
      { type: 'attachment', attachment: { type: 'deferred_tools_delta', addedNames: ['mcp__slow__dig'] } },
      { type: 'attachment', attachment: { type: 'session_context', context: { gitStatus: 'later' } } },
    ];
    const lines = late.map((record) => `${JSON.stringify(record)}\n`).join('');
    const other = home();
    put(transcriptPath(other), `${recorded('transcript.jsonl', other)}${lines}`);
    put(join(other, 'project/.mcp.json'), '{"mcpServers":{"slow":{"command":"slow"}}}');
    const later = quickContextOf(other);
    expect(item(later, 'mcp_tools_deferred:project:slow')).toMatchObject({ characters: 'mcp__slow__dig\n'.length });
    expect(later.measured).toMatchObject({ tokens: 100 });
    const git = (one: Report) => item(one, 'messages:host:state of the repository')?.characters;
    expect(git(later)).toBe(git(report));
  });

  test('ids are unlike each other', () => {
    const ids = report.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('without a session', () => {
  test('the host’s own things are those of the dated table, and servers are not counted', () => {
    const report = quickContextOf(home());
    expect(report.measured).toBeUndefined();
    expect(item(report, 'system_tools:host:Bash')).toMatchObject({ basis: 'estimated' });
    expect(item(report, 'mcp_tools:project:always')).toMatchObject({ basis: 'unknown', tokens: 0, loaded: 'start' });
  });

  test('in the user’s own folder nothing counts twice', () => {
    const folder = home();
    const variables = { HOME: join(folder, 'home') };
    rmSync(join(folder, 'home/.claude/.claude.json'));
    const { items } = readContext(placesOf(join(folder, 'home'), readEnv(variables)), ({ length }) => length);
    const own = items.filter(({ scope }) => scope !== 'host');
    expect(own.filter(({ loaded }) => loaded === 'off')).toEqual([]);
    expect(new Set(own.map(({ source, name }) => `${source} ${name}`)).size).toBe(own.length);
    expect(own.length).toBeGreaterThan(10);
  });

  test('AGENTS.md counts where nothing is meant for Claude alone', () => {
    const folder = home();
    for (const file of ['CLAUDE.md', 'project/CLAUDE.md', 'project/CLAUDE.local.md']) rmSync(join(folder, file));
    const names = quickContextOf(folder).items.map(({ id }) => id);
    expect(names).toContain('memory_files:project:AGENTS.md');
    expect(quickContextOf(home()).items.map(({ id }) => id)).not.toContain('memory_files:project:AGENTS.md');
  });

  test('a small window leaves descriptions of skills out', () => {
    const folder = home();
    put(
      join(folder, 'project/.claude/settings.json'),
      '{"model":"claude-haiku-4-5","skillListingBudgetFraction":0.001}',
    );
    const report = quickContextOf(folder);
    expect(report.window).toEqual({ tokens: 200_000, model: 'claude-haiku-4-5' });
    expect(item(report, 'skills:project:stock:count')).toMatchObject({ characters: '- stock:count\n'.length });
    expect(item(report, 'skills:project:stock:count')?.cut?.why).toContain('800');
  });

  test.each([
    ['{"env":{"ENABLE_TOOL_SEARCH":"false"}}', 'start'],
    ['{"env":{"CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS":"1"}}', 'start'],
    ['{}', 'deferred'],
    ['{"disabledMcpjsonServers":["stock"]}', 'off'],
  ])('with %s tools of a server are %s', (settings, loaded) => {
    const folder = home();
    put(join(folder, 'project/.claude/settings.local.json'), settings);
    expect(quickContextOf(folder).items.find(({ server }) => server?.name === 'stock')?.loaded).toBe(loaded);
  });
});

describe('files that are broken', () => {
  test.each<[string, (at: (path: string) => string) => void, RegExp[]]>([
    ['bad JSON', (at) => put(at('project/.mcp.json'), '{"mcpServers":'), [/\.mcp\.json is no valid JSON: /]],
    [
      'JSON of another kind',
      (at) => put(at('home/.claude/settings.json'), '[1]'),
      [/settings\.json is no JSON object$/],
    ],
    [
      'keys of another kind',
      (at) => put(at('project/.mcp.json'), '{"mcpServers":{"a":7,"b":null,"c":{"args":3}}}'),
      [],
    ],
    ['a loop of imports', (at) => put(at('project/docs/money.md'), '@loop.md @money.md\n'), []],
    ['a folder in the place of a file', (at) => mkdirSync(at('project/.claude/CLAUDE.md')), [/CLAUDE\.md is a folder/]],
    [
      'a loop of links',
      (at) => symlinkSync('x.md', at('project/.claude/rules/x.md')),
      [/x\.md cannot be read: ELOOP$/],
    ],
    // Not even an administrator can read this one.
    [
      'a file that cannot be read',
      (at) => symlinkSync('/proc/self/mem', at('project/.claude/rules/x.md')),
      [/x\.md cannot be read: E/],
    ],
    ['a pipe', (at) => execFileSync('mkfifo', [at('project/.claude/rules/x.md')]), [/x\.md is no file$/]],
    ['a folder that links to itself', (at) => symlinkSync('.', at('project/.claude/rules/again')), []],
    ['a link to nothing', (at) => symlinkSync('nowhere', at('project/.claude/rules/gone.md')), []],
    [
      'bytes that are no text',
      (at) => put(at('project/.claude/rules/bad.md'), Buffer.from([0xff, 0xfe, 0x41])),
      [/bad\.md is no valid UTF-8$/],
    ],
    [
      '100 MB of JSON',
      (at) => truncateSync(at('home/.claude/.claude.json'), 100_000_000),
      [/\.claude\.json is not counted: it has 96 MiB$/],
    ],
    [
      '100 MB',
      (at) => truncateSync(at('project/CLAUDE.md'), 100_000_000),
      [/CLAUDE\.md is not counted: it has 96 MiB$/],
    ],
    [
      'a file where a folder should be',
      (at) => {
        rmSync(at('home/.claude/agents'), { recursive: true });
        put(at('home/.claude/agents'), 'x');
      },
      [],
    ],
    [
      'a transcript of rubbish',
      (at) =>
        put(
          transcriptPath(at('')),
          '{"type":"assistant"\nnull\n[]\n{"type":"assistant","message":7}\n{"attachment":{"type":"skill_listing","names":7}}\n',
        ),
      [],
    ],
    [
      'front matter without an end',
      (at) => put(at('project/.claude/agents/open.md'), '---\nname: x\ndescription: y\n'),
      [],
    ],
  ])('%s', (_name, damage, warnings) => {
    const folder = home();
    damage((path) => join(folder, path));
    const report = quickContextOf(folder);
    expect(report.items.length).toBeGreaterThan(60);
    expect(report.warnings).toHaveLength(warnings.length);
    for (const [at, warning] of warnings.entries()) expect(report.warnings[at]).toMatch(warning);
  });

  test('one line of each goes to stderr', () => {
    const folder = home();
    put(join(folder, 'project/.mcp.json'), '{');
    put(join(folder, 'home/.claude/.claude.json'), '}');
    const { status, stderr } = spawnSync(process.execPath, ['bin/tks.js', 'context', join(folder, 'project')], {
      encoding: 'utf8',
      env: environmentOf(folder),
    });
    expect(status).toBe(0);
    expect(stderr.match(/^tks: .*\.json is no valid JSON: .*$/gm)).toHaveLength(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test('a folder that is none', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/tks.js', 'context', '/nowhere'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      125,
      'tks: /nowhere is no folder (name the folder that the session is started in)\n',
    ]);
  });
});

describe('the picture', () => {
  test('a bar with a sign for each category, what is largest, and what is not counted', () => {
    const folder = home();
    const text = execFileSync(process.execPath, ['bin/tks.js', 'context', join(folder, 'project')], {
      encoding: 'utf8',
      env: environmentOf(folder),
    });
    expect(text).toMatch(/^ {2}PTtAFSH·+$/m);
    expect(text).toMatch(/^ {2}F Memory files +[\d,]+ +0\.\d % {2}\d+ items$/m);
    expect(text).toMatch(/MEMORY\.md \(memory, local\)/);
    expect(text).toContain('tks context --probe');
    expect(text).not.toContain('\x1b');
  });

  const onTerminal = (columns: number, env: NodeJS.ProcessEnv = {}) => {
    const folder = home();
    const line = `stty cols ${columns}; exec ${process.execPath} bin/tks.js context ${join(folder, 'project')}`;
    return execFileSync('python3', ['test/cli/terminal.py', '', '', 'sh', '-c', line], {
      encoding: 'utf8',
      env: { ...environmentOf(folder), TERM: 'xterm', ...env },
    });
  };

  test('in colours, and within a narrow terminal', () => {
    const text = onTerminal(50);
    expect(text).toContain('  \x1b[34m█');
    const plain = stripVTControlCharacters(text).split('\n');
    expect(plain.find((line) => line.startsWith('  █'))!.length).toBeLessThanOrEqual(50);
    expect(plain.find((line) => line.includes('long'))!.length).toBeLessThanOrEqual(50);
  });

  test('without colours where they are not wanted', () => {
    const text = onTerminal(80, { NO_COLOR: '1' });
    // The progress of reading is taken away by another sequence.
    for (const colour of ['\x1b[3', '\x1b[9']) expect(text).not.toContain(colour);
  });
});
