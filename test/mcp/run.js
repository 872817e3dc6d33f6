// Real MCP servers from npm and PyPI, fetched once into the cache folder: `npm run test:mcp`.
// What `tks context --probe` counts is compared with what a client of a few lines, without the SDK, reads from the same servers.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Tiktoken } from 'js-tiktoken/lite';
import o200k from 'js-tiktoken/ranks/o200k_base';

const NPM = ['filesystem', 'everything', 'memory'].map((name) => `@modelcontextprotocol/server-${name}`);
const PYPI = ['mcp-server-time', 'mcp-server-git'];

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tks', 'mcp');
const binary = (name) => join(cache, 'node_modules/.bin', name);
const venv = (name) => join(cache, 'venv/bin', name);
mkdirSync(cache, { recursive: true });
const inCache = (command, ...args) => execFileSync(command, args, { cwd: cache, stdio: 'inherit' });
if (!existsSync(binary('mcp-server-memory'))) {
  writeFileSync(join(cache, 'package.json'), '{}');
  inCache('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...NPM);
}
if (!existsSync(venv('mcp-server-git'))) {
  inCache('python3', '-m', 'venv', 'venv');
  inCache(venv('pip'), 'install', '-q', ...PYPI);
}

const folder = mkdtempSync(join(tmpdir(), 'tks-mcp-'));
const project = join(folder, 'project');
mkdirSync(join(folder, 'home/.claude'), { recursive: true });
execFileSync('git', ['init', '-q', project]);
const servers = {
  filesystem: { command: binary('mcp-server-filesystem'), args: [project] },
  everything: { command: binary('mcp-server-everything'), args: ['stdio'], alwaysLoad: true },
  memory: { command: binary('mcp-server-memory'), env: { MEMORY_FILE_PATH: join(folder, 'memory.json') } },
  time: { command: venv('mcp-server-time'), args: ['--local-timezone', 'UTC'] },
  git: { command: venv('mcp-server-git'), args: ['--repository', project] },
  fetched: { command: 'npx', args: ['--no-install', '--prefix', cache, 'mcp-server-memory'] },
};

/** A server that listens, with what its address ends in. */
const FAR = { http: ['streamableHttp', 'mcp'], sse: ['sse', 'sse'] };
const listening = Object.entries(FAR).map(([type, [kind, path]], at) => {
  const port = 41_300 + at;
  const child = spawn(binary('mcp-server-everything'), [kind], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  return { child, type, url: `http://127.0.0.1:${port}/${path}` };
});
for (const { type, url } of listening) servers[`far-${type}`] = { type, url };
await pause(4000);

writeFileSync(join(project, '.mcp.json'), JSON.stringify({ mcpServers: servers }));
writeFileSync(join(folder, 'home/.claude/settings.json'), '{"enableAllProjectMcpServers":true}');
const env = { PATH: process.env.PATH, HOME: join(folder, 'home'), TKS_HOME: join(folder, 'tks') };
const report = JSON.parse(
  execFileSync(process.execPath, ['bin/tks.js', 'context', project, '--probe', '--yes', '--json'], {
    env,
    encoding: 'utf8',
  }),
);
for (const { child } of listening) child.kill();

/** Tools as a server tells them, each as a request to the model holds it. */
async function ask(name, { command, args = [], env: own }) {
  const child = spawn(command, args, { cwd: project, env: { ...env, ...own }, stdio: ['pipe', 'pipe', 'ignore'] });
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const clientInfo = { name: 'test', version: '1' };
  // As Claude Code has them.
  const capabilities = { roots: {}, elicitation: { form: {}, url: {} } };
  send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities, clientInfo } });
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, method, result } = JSON.parse(line);
    if (method === 'roots/list') send({ id, result: { roots: [] } });
    else if (id === 1) {
      send({ method: 'notifications/initialized' });
      send({ id: 2, method: 'tools/list' });
    } else if (id === 2) {
      child.kill();
      return result.tools.map((tool) =>
        JSON.stringify({
          name: `mcp__${name}__${tool.name}`,
          description: tool.description,
          input_schema: tool.inputSchema,
        }),
      );
    }
  }
}

const tokenizer = new Tiktoken(o200k);
const everything = await ask('far', servers.everything);
let failed = report.warnings.length;
for (const warning of report.warnings) console.log(`FAIL ${warning}`);
for (const [name, server] of Object.entries(servers)) {
  const tools = report.items.find((item) => item.server?.name === name)?.server.tools ?? [];
  const real = server.url
    ? everything.map((text) => text.replace('mcp__far__', `mcp__${name}__`))
    : await ask(name, server);
  // The SDK puts keys in another order, which makes other tokens of the same characters.
  const isNear = (tokens, text) => Math.abs(tokens - tokenizer.encode(text, [], []).length) <= 0.02 * tokens + 1;
  const same =
    real.length === tools.length &&
    real.every((text, at) => tools[at].characters === text.length && isNear(tools[at].tokens, text));
  if (!same) failed++;
  const sum = tools.reduce((all, { tokens }) => all + tokens, 0);
  console.log(
    `${same ? 'ok  ' : 'FAIL'} ${name}: ${tools.length} tools, ${sum} tokens; without the SDK ${real.length} tools`,
  );
}

/** Command lines that name the folder, which nobody should still have. */
const left = readdirSync('/proc')
  .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  .map((pid) =>
    existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : '',
  )
  .filter((line) => line.includes(folder));
for (const line of left) console.log(`FAIL still running: ${line}`);
failed += left.length;
rmSync(folder, { recursive: true, force: true });
console.log(failed === 0 ? 'all as it should be' : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
