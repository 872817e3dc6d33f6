// The real Claude Code, offline, natively and with tks: `npm run test:claude [-- SCENARIO… --show --shell zsh --version 2.1.330]`.
// The scenario `context` compares `tks context` with the first request; `--record` keeps that for the default tests. The scenario `fix`
// compares what `tks context --fix` promises with what is sent then.
// Needs Linux with `unshare` and `ip`; Claude Code is fetched from npm once, into the cache folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Tiktoken } from 'js-tiktoken/lite';
import o200k from 'js-tiktoken/ranks/o200k_base';
import { fetchClaude, prepare, runClaude } from './play.js';
import { SCENARIOS } from './scenarios.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'boolean' },
    shell: { type: 'string', default: 'bash' },
    version: { type: 'string', default: '2.1.330' },
    record: { type: 'boolean' },
  },
});
const shell = execFileSync('sh', ['-c', `command -v ${values.shell}`], { encoding: 'utf8' }).trim();
const tokenizer = new Tiktoken(o200k);

/** Runs a scenario; gives each call's result as the model reads it. */
function play(claude, scenario, withTks) {
  const { folder, project, env, sh } = prepare(scenario);
  if (withTks) {
    // A copy, so that a scenario may take it away.
    for (const name of ['bin', 'dist', 'shell', 'package.json'])
      sh(`mkdir -p "$FOLDER/tks" && cp -r "${join(ROOT, name)}" "$FOLDER/tks/"`);
    sh(`node "$FOLDER/tks/bin/tks.js" init claude ${scenario.init ?? ''}`);
    if (scenario.broken) sh(scenario.broken);
  }
  const start = performance.now();
  const status = runClaude(claude, scenario, { folder, env, shell });
  const time = performance.now() - start;
  const results = resultsIn(join(folder, 'requests.jsonl'));
  const after =
    withTks && scenario.after
      ? spawnSync('bash', ['-euc', scenario.after], { cwd: project, env, encoding: 'utf8' })
      : undefined;
  if (status === 0 && !process.env.KEEP) rmSync(folder, { recursive: true, force: true });
  else console.log(`  (${status === 0 ? 'kept' : `Claude Code ended with ${status}`}: ${folder})`);
  return { results, time, after, folder };
}

function resultsIn(file) {
  const results = new Map();
  const requests = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  for (const line of requests)
    for (const { content } of JSON.parse(line).messages)
      for (const block of Array.isArray(content) ? content : [])
        if (block.type === 'tool_result' && !results.has(block.tool_use_id))
          results.set(block.tool_use_id, { text: textOf(block.content), error: block.is_error === true });
  return results;
}

const textOf = (content) =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('\n');

const callsOf = ({ turns, subagent = [] }) =>
  [
    ['t', turns],
    ['s', subagent],
  ]
    .flatMap(([letter, list]) =>
      list.flatMap((turn, at) =>
        (Array.isArray(turn) ? turn : [turn]).map((call, index) => ({ ...call, id: `toolu_${letter}${at}_${index}` })),
      ),
    )
    .filter(({ tool }) => tool);

/** What is wrong with a result; nothing if nothing is. */
function wrongs(call, native, tks, folder) {
  if (!tks) return ['no result reached the model'];
  const found = [];
  const has = (text) => tks.text.includes(text.replaceAll('$PROJECT', join(folder, 'project')));
  for (const text of call.has ?? []) if (!has(text)) found.push(`misses ${JSON.stringify(text)}`);
  for (const text of call.hasNot ?? []) if (has(text)) found.push(`has ${JSON.stringify(text)}`);
  if (call.most !== undefined && tks.text.length > call.most)
    found.push(`${tks.text.length} characters, not ${call.most}`);
  if (call.error !== undefined && tks.error !== call.error) found.push(`is_error ${tks.error}`);
  // Unless a scenario says otherwise, tks changes neither success nor refusal.
  if (call.error === undefined && native && native.error !== tks.error)
    found.push(`is_error ${tks.error}, natively ${native.error}`);
  if (call.same && native?.text.replaceAll(/tks-claude-\w+/gu, '') !== tks.text.replaceAll(/tks-claude-\w+/gu, ''))
    found.push('differs from the native text');
  return found;
}

const tokens = (text) => tokenizer.encode(text).length;
const claude = fetchClaude(values.version);
let failed = 0;
const rows = [['scenario', 'call', 'characters', 'with tks', 'tokens', 'with tks']];
for (const [name, scenario] of Object.entries(SCENARIOS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(name);
  const native = play(claude, scenario, false);
  const tks = play(claude, scenario, true);
  for (const call of callsOf(scenario)) {
    const [before, after] = [native.results.get(call.id), tks.results.get(call.id)];
    const said = call.input.command ?? call.tool;
    for (const wrong of wrongs(call, before, after, tks.folder)) {
      failed++;
      console.log(`  FAIL ${said}: ${wrong}`);
    }
    if (before && after)
      rows.push(
        [name, said.slice(0, 44), before.text.length, after.text.length, tokens(before.text), tokens(after.text)].map(
          String,
        ),
      );
    if (values.show) console.log(`--- ${said}\n--- natively\n${before?.text}\n--- with tks\n${after?.text}`);
  }
  if (tks.after && tks.after.status !== 0) {
    failed++;
    console.log(`  FAIL afterwards: ${tks.after.stdout}${tks.after.stderr}`);
  }
  console.log(`  ${Math.round(native.time)} ms natively, ${Math.round(tks.time)} ms with tks`);
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
for (const name of ['context', 'fix']) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const script = [join(ROOT, 'scripts/ts.js'), join(ROOT, `test/claude/${name}.ts`), claude, shell];
  const { status } = spawnSync(process.execPath, [...script, ...(values.record ? ['--record'] : [])], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  failed += status === 0 ? 0 : 1;
}
console.log(failed === 0 ? 'all as it should be' : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
