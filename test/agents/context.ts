// The first requests of real agents against what `tks context --host` says of the same folder; by `run.js`.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildOtherHome } from '../context/other-home.ts';
import { disagreements, keepParts, partsOf, textsOf } from '../context/other-request.ts';

// These are JavaScript, which this file's types need not know.
const { AGENTS } = await import(resolve('test/agents/agents.js'));
const { fetchAgent } = await import(resolve('test/agents/fetch.js'));

const names = process.argv.slice(2).filter((name) => ['codex', 'gemini', 'opencode'].includes(name));
let failed = 0;
for (const name of names)
  for (const sub of ['', 'sub']) {
    const folder = mkdtempSync(join(tmpdir(), 'tks-agent-'));
    const body = firstRequest(name, sub, folder);
    const texts = textsOf(body);
    const wrong = disagreements(name, folder, sub, texts.join('\n'));
    console.log(`${name} context in project/${sub}: ${wrong.length} disagreements`);
    for (const one of wrong) console.log(`  FAIL ${one}`);
    failed += wrong.length;
    const version = Object.values(AGENTS[name].packages).join();
    if (process.argv.includes('--record')) keepParts(name, folder, sub, version, texts.flatMap(partsOf));
    rmSync(folder, { recursive: true, force: true });
  }
process.exitCode = failed === 0 ? 0 : 1;

/** Of those that offer tools; others ask for a title. */
function firstRequest(name: string, sub: string, folder: string): unknown {
  const agent = AGENTS[name];
  const home = join(folder, 'home');
  for (const part of ['work/project', 'home', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  buildOtherHome(name, folder);
  symlinkSync(join(folder, 'work/project'), join(folder, 'project'));
  const config = join(home, '.codex/config.toml');
  const own = existsSync(config) ? readFileSync(config, 'utf8') : '';
  const { settled, addressed = [] } = agent.setUp({ home, rules: {} });
  if (own !== '') appendFileSync(config, own);
  if (settled) cpSync(join(fetchAgent(`${name}-settled`, agent.settled), '..'), settled, { recursive: true });
  writeFileSync(join(folder, 'turns.json'), '[{"text":"Done."}]');
  const { variables, argv } = agent.command({ modules: fetchAgent(name, agent.packages), rules: {} });
  const env = {
    ...variables,
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    TERM: 'dumb',
  };
  const assigned = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const program = ['env', '-C', join(folder, 'work/project', sub), 'timeout', '200', ...argv];
  const inside = ['test/agents/inside.sh', folder, ...addressed, '--', ...assigned, ...program];
  spawnSync('unshare', [process.getuid?.() === 0 ? '-n' : '-rn', 'bash', ...inside], {
    env: { ...process.env, KEEP: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const requests = readFileSync(join(folder, 'requests.jsonl'), 'utf8').trim().split('\n');
  return requests.map((line) => JSON.parse(line)).find(({ tools = [] }) => tools.length > 0);
}
