// Real agents, offline, natively and with tks: `npm run test:hosts [-- AGENT… SCENARIO… --show]`.
// `--by shell` takes the functions of `tks init shell` in place of the agent's own installation.
// The scenario `context` compares `tks context --host` with their first request; `--record` keeps that for the default tests.
// Needs Linux with `unshare` and `ip`; the agents are fetched from npm once, into the cache folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AGENTS } from './agents.js';
import { fetchAgent } from './fetch.js';
import { SCENARIOS } from './scenarios.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean' }, record: { type: 'boolean' }, by: { type: 'string' } },
});
const chosen = (name, all) => {
  const asked = positionals.filter((word) => word in all);
  return asked.length === 0 || asked.includes(name);
};

/** Runs a scenario; gives the result of each turn as the model reads it. */
function play(name, modules, scenario, withTks) {
  const agent = AGENTS[name];
  const folder = mkdtempSync(join(tmpdir(), 'tks-agent-'));
  const [project, home, bin] = ['project', 'home', 'bin'].map((part) => join(folder, part));
  for (const one of [project, home, bin, join(folder, 'tmp')]) mkdirSync(one, { recursive: true });
  const rules = scenario.rules ?? {};
  const { settled, addressed = [] } = agent.setUp({ home, rules });
  if (settled) cpSync(join(fetchAgent(`${name}-settled`, agent.settled), '..'), settled, { recursive: true });
  const turns = scenario.turns.flatMap((turn) => callOf(agent, turn, project) ?? []);
  writeFileSync(join(folder, 'turns.json'), JSON.stringify(turns));
  const env = { ...process.env, HOME: home, TMPDIR: join(folder, 'tmp'), FOLDER: folder, AGENT: name };
  const sh = (line) =>
    execFileSync('bash', ['-euc', line], { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (scenario.setup) sh(scenario.setup);
  if (withTks) install(sh, folder, bin, scenario);
  const { variables, argv } = agent.command({ modules, rules });
  const start = performance.now();
  const path = `${bin}:${process.env.PATH}`;
  const all = { ...variables, PATH: path, HOME: home, TMPDIR: env.TMPDIR, LANG: 'C.UTF-8', TERM: 'dumb' };
  const inside = [join(ROOT, 'test/agents/inside.sh'), folder, ...addressed, '--'];
  if (withTks && values.by === 'shell') all.BASH_ENV = join(home, '.config/tks/shell/bash-env.sh');
  const assigned = Object.entries(all).map(([key, value]) => `${key}=${value}`);
  // With a namespace of processes, what an agent leaves running ends with it.
  const namespace = [...(process.getuid() === 0 ? [] : ['-r']), '-npf', '--mount-proc', '--kill-child'];
  const { status } = spawnSync('unshare', [...namespace, 'bash', ...inside, ...assigned, 'timeout', '200', ...argv], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const time = performance.now() - start;
  const results = resultsIn(join(folder, 'results.jsonl'));
  const after =
    scenario.after && withTks
      ? spawnSync('bash', ['-euc', scenario.after], { cwd: project, env, encoding: 'utf8' })
      : undefined;
  if (status === 0 && !process.env.KEEP) rmSync(folder, { recursive: true, force: true });
  else console.log(`  (${status === 0 ? 'kept' : `it ended with ${status}`}: ${folder})`);
  return { results, time, after, folder };
}

/** A copy of tks, so that a scenario may break it. */
function install(sh, folder, bin, { broken }) {
  for (const name of ['bin', 'dist', 'shell', 'package.json'])
    sh(`mkdir -p "$FOLDER/tks" && cp -r "${join(ROOT, name)}" "$FOLDER/tks/"`);
  symlinkSync(join(folder, 'tks/bin/tks.js'), join(bin, 'tks'));
  sh(`node "$FOLDER/tks/bin/tks.js" init "${values.by ?? '$AGENT'}"`);
  if (broken) sh(broken);
}

/** Undefined where the agent has no such tool. */
function callOf({ tools }, turn, project) {
  const kind = ['shell', 'read', 'find', 'search', 'server'].find((one) => one in turn);
  return tools[kind]?.(turn[kind], project);
}

/** By the number of the turn. */
function resultsIn(file) {
  const results = new Map();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
    for (const { turn, text, error } of JSON.parse(line)) results.set(turn, { text, error: error === true });
  return results;
}

/** What differs from run to run: folders, times, numbers of processes and pieces. */
const settled = (text, folder) =>
  text
    .replaceAll(folder, '/folder')
    .replace(
      /Chunk ID: \w+|Wall time: [\d.]+|(?:PGID|shellId): \S+|\d+(?:\.\d+)? ?ms|session-[\w-]+|tool_\w{20,}|\S+-copilot-tool-output-\S+|original-output-[\w-]+/gu,
      '',
    )
    .replace(/\b[0-9a-f]{40}\b|\d\d:\d\d:\d\d/gu, '');

/** What is wrong with a result; nothing if nothing is. */
function wrongs(turn, agent, native, tks) {
  if (!(native?.text || turn.alone) || !tks?.text)
    return [`no result reached the model${native?.text ? '' : ' natively'}`];
  const isReached = turn.reached === undefined || agent.reached.includes(turn.reached);
  const found = (turn.has ?? [])
    .filter((text) => !tks.text.includes(text) && (isReached || native.text.includes(text)))
    .map((text) => `misses ${JSON.stringify(text)}`);
  if (turn.most !== undefined && isReached && tks.text.length > turn.most)
    found.push(`${tks.text.length} characters, not ${turn.most}`);
  if (turn.same && settled(native.text, native.folder) !== settled(tks.text, tks.folder))
    found.push(`differs from the native text: ${JSON.stringify(tks.text.slice(0, 300))}`);
  return found;
}

const ALL = { ...SCENARIOS, context: {} };
let failed = 0;
const rows = [['agent', 'scenario', 'call', 'characters', 'with tks']];
for (const [name, agent] of Object.entries(AGENTS)) {
  if (!chosen(name, AGENTS)) continue;
  const modules = fetchAgent(name, agent.packages);
  for (const [title, common] of Object.entries(SCENARIOS)) {
    if (!chosen(title, ALL) || agent.lacks?.includes(title)) continue;
    const scenario = { ...common, turns: [...common.turns, ...(agent.turns?.[title] ?? [])] };
    const native = play(name, modules, scenario, false);
    const tks = play(name, modules, scenario, true);
    console.log(`${name} ${title}: ${Math.round(native.time)} ms natively, ${Math.round(tks.time)} ms with tks`);
    const turns = scenario.turns.filter((turn) => callOf(agent, turn, ''));
    for (const [at, turn] of turns.entries()) {
      const [before, after] = [native, tks].map(({ results, folder }) => ({ ...results.get(at), folder }));
      const said = turn.shell ?? turn.read ?? turn.find ?? turn.search ?? turn.server;
      for (const wrong of wrongs(turn, agent, before, after)) {
        failed++;
        console.log(`  FAIL ${said}: ${wrong}`);
      }
      rows.push([name, title, said.slice(0, 40), before.text?.length, after.text?.length].map(String));
      if (values.show) console.log(`--- ${said}\n--- natively\n${before.text}\n--- with tks\n${after.text}`);
    }
    if (tks.after && tks.after.status !== 0) {
      failed++;
      console.log(`  FAIL afterwards: ${tks.after.stdout}${tks.after.stderr}`);
    }
  }
}
if (chosen('context', ALL)) {
  const script = [join(ROOT, 'scripts/ts.js'), join(ROOT, 'test/agents/context.ts')];
  const agents = Object.keys(AGENTS).filter((name) => chosen(name, AGENTS));
  const { status } = spawnSync(process.execPath, [...script, ...agents, ...(values.record ? ['--record'] : [])], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  failed += status === 0 ? 0 : 1;
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
console.log(failed === 0 ? 'all as it should be' : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
