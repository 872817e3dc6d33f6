import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/context/model.ts';
import { contextOf, differences, environmentOf } from './figures.ts';
import type { Request } from './first-request.ts';
import { buildHome } from './home.ts';
import { recorded } from './recorded.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function empty(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tks-probe-'));
  folders.push(folder);
  for (const name of ['project', 'home/.claude']) mkdirSync(join(folder, name), { recursive: true });
  return folder;
}

/** A project with these servers, which Claude Code has been allowed to start. */
function project(mcpServers: object, settings: object = { enableAllProjectMcpServers: true }): string {
  const folder = empty();
  writeFileSync(join(folder, 'project/.mcp.json'), JSON.stringify({ mcpServers }));
  writeFileSync(join(folder, 'home/.claude/settings.json'), JSON.stringify(settings));
  return folder;
}
const odd = (kind: string, more: readonly string[] = [], env: object = {}) => ({
  [kind]: { command: process.execPath, args: [resolve('test/context/odd-server.js'), kind, ...more], env },
});
/** As it stands in a configuration. */
const variable = (name: string) => `$\{${name}}`;
const argv = (folder: string, ...args: string[]) => [
  'bin/tks.js',
  'context',
  join(folder, 'project'),
  '--probe',
  ...args,
];

function probe(folder: string, env: NodeJS.ProcessEnv = {}, ...args: string[]) {
  const all = argv(folder, '--yes', '--json', ...args);
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    encoding: 'utf8',
    env: { ...environmentOf(folder), ...env },
  });
  const report = JSON.parse(stdout) as Report;
  const tools = (name: string) =>
    report.items.find(({ server }) => server?.name === name)?.server?.tools?.map((tool) => tool.name);
  return { status, stderr, report, tools };
}

test('what servers say is what the first request of the real Claude Code held of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tks-context-'));
  folders.push(folder);
  buildHome(folder);
  const request = JSON.parse(recorded('request.json', folder)) as Request;
  const wrong = differences(contextOf(folder, '--probe', '--yes'), request).filter((one) => one.startsWith('mcp_'));
  expect(wrong).toEqual([]);
});

test('pages of tools are read, and what is no message is passed over', () => {
  const { tools, report, status } = probe(project({ ...odd('noisy'), ...odd('nothing') }));
  expect([status, report.warnings]).toEqual([0, []]);
  expect(tools('noisy')).toEqual(['mcp__noisy__one', 'mcp__noisy__two']);
  expect(tools('nothing')).toEqual([]);
});

test('a server gets the variables that are configured for it, and of ours those that each program needs', () => {
  const folder = project(odd('env', [], { SHOP_KEY: variable('KEY'), SHOP_PORT: variable('PORT:-4711') }));
  const { tools } = probe(folder, { KEY: 'abc', SECRET: 'not yours', TERM: 'dumb' });
  expect(
    tools('env')
      ?.map((name) => name.slice('mcp__env__'.length))
      .sort(),
  ).toEqual(['HOME', 'PATH', 'SHOP_KEY_abc', 'SHOP_PORT_4711', 'TERM'].sort());
});

test('one that fails costs a line, and the others are counted', () => {
  const wrong = { command: '/nowhere/server' };
  const { tools, report, stderr } = probe(project({ ...odd('crash'), wrong, ...odd('noisy') }));
  expect(tools('noisy')).toHaveLength(2);
  expect(report.warnings).toEqual([
    'MCP server crash ended with 3: SHOP_KEY is missing',
    'MCP server wrong cannot be started: ENOENT',
  ]);
  expect(stderr).toContain('tks: MCP server crash ended with 3: SHOP_KEY is missing\n');
});

describe('nothing is left running', () => {
  const isAlive = (pid: number) => {
    // One that has ended and that nobody waits for is none.
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ' Z';
    return !/\) Z/u.test(stat) && stat !== ' Z';
  };
  const pidsIn = (file: string) =>
    (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter(Boolean).map(Number);

  test('of a server that gives no answer and heeds nothing', () => {
    const folder = project({});
    const file = join(folder, 'pids');
    writeFileSync(join(folder, 'project/.mcp.json'), JSON.stringify({ mcpServers: odd('silent', [file]) }));
    const { report } = probe(folder, {}, '--timeout', '2');
    expect(report.warnings).toEqual(['MCP server silent gave no answer within 2 seconds']);
    expect(pidsIn(file)).toHaveLength(2);
    expect(pidsIn(file).filter(isAlive)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('after %s', async (signal) => {
    const folder = project({});
    const file = join(folder, 'pids');
    writeFileSync(join(folder, 'project/.mcp.json'), JSON.stringify({ mcpServers: odd('silent', [file]) }));
    const child = spawn(process.execPath, argv(folder, '--yes'), { env: environmentOf(folder), stdio: 'ignore' });
    while (pidsIn(file).length < 2) await pause(20);
    const ended = new Promise((done) => child.once('exit', (_code, by) => done(by)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    for (let tries = 0; tries < 100 && pidsIn(file).some(isAlive); tries++) await pause(20);
    expect(pidsIn(file).filter(isAlive)).toEqual([]);
  });
});

describe('nothing is started unasked', () => {
  test.each([
    ['y', true, 0],
    ['n', false, 1],
    ['', false, 1],
  ])('on a terminal it is asked for: %j', (answer, started, code) => {
    const folder = project({}, {});
    const file = join(folder, 'trace');
    writeFileSync(join(folder, 'project/.mcp.json'), JSON.stringify({ mcpServers: odd('trace', [file]) }));
    const keys = ['test/cli/terminal.py', '[y/N]', `${answer}\\n`, process.execPath, ...argv(folder)];
    const { stdout } = spawnSync('python3', keys, { encoding: 'utf8', env: environmentOf(folder) });
    expect(stdout).toContain('not approved yet');
    expect(stdout).toContain(`[exit ${code}]`);
    expect(existsSync(file)).toBe(started);
  });

  test('without a terminal it has to be said', () => {
    const folder = project({});
    const file = join(folder, 'trace');
    writeFileSync(
      join(folder, 'project/.mcp.json'),
      JSON.stringify({ mcpServers: odd('trace', [file], { SHOP_KEY: 'secret' }) }),
    );
    const { status, stderr } = spawnSync(process.execPath, argv(folder), {
      encoding: 'utf8',
      input: 'y\n',
      env: environmentOf(folder),
    });
    expect(status).toBe(125);
    expect(stderr).toMatch(/^ {2}trace: .*odd-server\.js trace .* \(project, .*\.mcp\.json; with SHOP_KEY\)$/m);
    expect(stderr).not.toContain('secret');
    expect(stderr).toContain('add --yes');
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    ['a server of the project', 'project/.mcp.json', {}],
    ['one that only the project itself allows', 'project/.mcp.json', { enableAllProjectMcpServers: true }],
    ['a plugin of the project', 'project/.claude/skills/own/.mcp.json', {}],
  ])('what Claude Code would ask about first is not started by --yes: %s', (_name, file, settings) => {
    const folder = project({}, {});
    const trace = join(folder, 'trace');
    for (const [path, value] of [
      ['project/.claude/skills/own/.claude-plugin/plugin.json', { name: 'own' }],
      ['project/.claude/settings.json', settings],
      [file, { mcpServers: odd('trace', [trace]) }],
    ] as const) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(value));
    }
    const { report } = probe(folder);
    expect(report.warnings).toEqual([
      expect.stringMatching(/^MCP server \S*trace was not started: its agent would ask first$/),
    ]);
    expect(existsSync(trace)).toBe(false);
  });
});

describe('over HTTP', () => {
  const created = () => {
    const server = new Server(
      { name: 'far', version: '1.0.0' },
      { capabilities: { tools: {} }, instructions: 'Be kind.' },
    );
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: [{ name: 'far away', inputSchema: { type: 'object' } }],
    }));
    return server;
  };
  async function listen(listener: RequestListener, type: string): Promise<Report> {
    const web = createServer((request, response) => {
      if (request.headers.authorization === 'Bearer abc') listener(request, response);
      else response.writeHead(401).end();
    });
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/mcp`;
    const headers = { Authorization: `Bearer ${variable('KEY')}` };
    const folder = project({ far: { type, url, headers }, closed: { type, url } });
    try {
      const child = spawn(process.execPath, argv(folder, '--yes', '--json'), {
        env: { ...environmentOf(folder), KEY: 'abc' },
      });
      let output = '';
      for await (const chunk of child.stdout) output += chunk;
      return JSON.parse(output) as Report;
    } finally {
      web.closeAllConnections();
      web.close();
    }
  }
  const expectFar = ({ items, warnings }: Report) => {
    expect(items.find(({ id }) => id === 'mcp_tools_deferred:project:far')?.server?.tools?.[0]?.name).toBe(
      'mcp__far__far_away',
    );
    expect(items.find(({ id }) => id === 'mcp_instructions:project:far')?.characters).toBe(
      '## far\nBe kind.\n\n'.length,
    );
    expect(warnings).toEqual(['MCP server closed answered with 401']);
  };

  test('streamable', async () => {
    expectFar(
      await listen(async (request, response) => {
        const transport = new StreamableHTTPServerTransport({});
        await created().connect(transport as Parameters<Server['connect']>[0]);
        await transport.handleRequest(request, response);
      }, 'http'),
    );
  });

  test('server-sent events', async () => {
    let transport: SSEServerTransport | undefined;
    expectFar(
      await listen(async (request, response) => {
        if (request.method === 'POST') return transport?.handlePostMessage(request, response);
        transport = new SSEServerTransport('/mcp', response);
        await created().connect(transport);
      }, 'sse'),
    );
  });
});
