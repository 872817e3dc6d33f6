// Records transcripts of the real Claude Code for the tests of `tks context --session`, with what the scripted API counted:
//   node test/claude/sessions.js [NAME…]      writes test/context/sessions/NAME/
// An MCP server is fetched from npm; records that nobody reads are left out (the system prompt is in each of them).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchClaude, prepare, runClaude } from './play.js';

const SERVER = '@modelcontextprotocol/server-everything@2026.8.31';
const HERE = fileURLToPath(new URL('../context/sessions', import.meta.url));

const tool = (name, input, more = {}) => ({ tool: name, input, ...more });
const read = (file) => tool('Read', { file_path: `$PROJECT/${file}` });
const FILES = `git init -q . && git config user.email a@example.com && git config user.name n
for i in $(seq 60); do git commit -q --allow-empty -m "fix: number $i of the money table"; done
node -e 'for (let i = 0; i < 400; i++) console.log("export const price" + i + " = (x: number) => x * " + i + "; // cents of item " + i)' > prices.ts
node -e 'for (let i = 0; i < 300; i++) console.log("line " + i + " of the guide")' > guide.md
echo "# Shop" > CLAUDE.md && git add -A && git commit -q -m files`;

const SCENARIOS = {
  /** Two tasks, an MCP server, a subagent, `/compact`, an answer that does not come. */
  shop: {
    counts: true,
    server: true,
    settings: { permissions: { allow: ['Bash', 'Read', 'mcp__everything'] }, enableAllProjectMcpServers: true },
    setup: FILES,
    prompts: ['Look at the prices.', 'Now the guide, something else.', '/compact', 'And what is left?'],
    turns: [
      tool('Bash', { command: 'git log' }),
      read('prices.ts'),
      tool('ToolSearch', { query: 'select:mcp__everything__echo', max_results: 5 }),
      tool('mcp__everything__echo', { message: 'three orders' }),
      tool('Agent', {
        description: 'read the guide',
        prompt: '[[subagent]] look at the guide',
        subagent_type: 'general-purpose',
        run_in_background: false,
      }),
      { text: 'The prices are fine.' },
      read('guide.md'),
      [read('CLAUDE.md'), tool('Bash', { command: 'git show --stat' })],
      { text: 'The guide is fine.', cold: true },
      tool('Bash', { command: 'ls' }),
      { refused: true },
    ],
    subagent: [read('guide.md'), { text: 'The guide has 300 lines.' }],
  },
  /** The host compacts by itself. */
  full: {
    counts: true,
    settings: { permissions: { allow: ['Bash', 'Read'] }, env: { CLAUDE_CODE_AUTO_COMPACT_WINDOW: '100000' } },
    setup: FILES,
    prompts: ['Read it all.', 'Go on with the prices.'],
    turns: [
      ...[1, 2, 3, 4, 5, 6, 7].map((step) => tool('Bash', { command: `head -c 29000 prices.ts # ${step}` })),
      ...[8, 9, 10].map((step) => tool('Bash', { command: `tail -c 29000 prices.ts # ${step}` })),
      { text: 'I have read it.' },
      read('prices.ts'),
      { text: 'Done.' },
    ],
  },
};

const UNREAD = /^(?:api-request|queue-operation|last-prompt|atis-latch|cost-state|tools-used|mode$)/u;

const dashed = (path) => path.replace(/[^A-Za-z0-9]/g, '-');

/** Without what would only make it large, and with another name for the folder it was made in. */
const tidy = (text, folder) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ type, attachment }) => !UNREAD.test(type) && attachment?.type !== 'prompt_snapshot')
    .map((record) =>
      `${JSON.stringify(record)}\n`.replaceAll(folder, '/home/user').replaceAll(dashed(folder), '-home-user'),
    )
    .join('');

function serverEntry(folder) {
  const place = join(folder, 'server');
  mkdirSync(place);
  execFileSync('npm', ['install', '--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund', SERVER]);
  const entry = join(place, 'node_modules/@modelcontextprotocol/server-everything/dist/index.js');
  return { mcpServers: { everything: { command: 'node', args: [entry, 'stdio'] } } };
}

const claude = fetchClaude('2.1.330');
for (const [name, scenario] of Object.entries(SCENARIOS)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const { folder, project, config, env } = prepare(scenario);
  if (scenario.server) writeFileSync(join(project, '.mcp.json'), JSON.stringify(serverEntry(folder)));
  const status = runClaude(claude, scenario, { folder, env, shell: '/bin/bash' });
  console.log(`${name}: ${folder}, ended with ${status}`);
  const target = join(HERE, name);
  rmSync(target, { recursive: true, force: true });
  const sessions = join(config, 'projects');
  for (const file of readdirSync(sessions, { recursive: true }).filter((file) => file.endsWith('.jsonl'))) {
    const [, ...rest] = file.split('/');
    const to = join(target, 'transcripts', ...rest);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, tidy(readFileSync(join(sessions, file), 'utf8'), folder));
  }
  cpSync(join(folder, 'counts.jsonl'), join(target, 'counts.jsonl'));
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
}
