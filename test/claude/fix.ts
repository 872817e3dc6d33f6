// What `tks context --fix` promises against what the real Claude Code then sends; by `run.js`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTokens } from '../../src/gain/tokens.ts';
import { environmentOf } from '../context/figures.ts';
import type { Request } from '../context/first-request.ts';
import { buildHome } from '../context/home.ts';
import type { Told } from '../context/month.ts';

const [claude = '', shell = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tks-claude-'));
const project = join(folder, 'project');
const requests = join(folder, 'requests.jsonl');
buildHome(folder);
mkdirSync(join(folder, 'tmp'));
writeFileSync(join(folder, 'scenario.json'), JSON.stringify({ turns: [{ text: 'Done.' }] }));

const tks = (...args: readonly string[]): string => {
  const all = { encoding: 'utf8', env: environmentOf(folder), cwd: project } as const;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'bin/tks.js'), 'context', ...args],
    all,
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** Tokens of the first request of a new session; its paths and numbers are the same each time. */
function firstRequest(): number {
  rmSync(requests, { force: true });
  rmSync(join(folder, 'port'), { force: true });
  const inside = ['test/claude/inside.sh', folder, claude, shell];
  spawnSync('unshare', [process.getuid?.() === 0 ? '-n' : '-rn', 'bash', ...inside], { stdio: 'ignore' });
  const { system, tools, messages } = JSON.parse(readFileSync(requests, 'utf8').split('\n')[0]!) as Request;
  const sent = tools.filter(({ defer_loading }) => !defer_loading);
  return countTokens([...system, ...sent, ...messages].map((part) => textOf(part)).join('\n'));
}

const textOf = (part: object): string => {
  const { text, content } = part as { text?: string; content?: string | readonly { text: string }[] };
  if (text !== undefined) return text;
  if (content === undefined) return JSON.stringify(part);
  return typeof content === 'string' ? content : content.map((block) => block.text).join('\n');
};

/** Each session a day before the last; the scripted API counts its messages from 1 on each time. */
function spreadSessions(): void {
  const projects = join(folder, 'home/.claude/projects');
  const names = readdirSync(projects, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
  for (const [at, name] of names.entries()) {
    const day = new Date(Date.now() - at * 86_400_000).toISOString().slice(0, 10);
    const text = readFileSync(join(projects, name), 'utf8');
    const own = text.replaceAll('"msg_1"', `"msg_${at}"`);
    writeFileSync(join(projects, name), own.replaceAll(/"timestamp":"\d{4}-\d\d-\d\d/gu, `"timestamp":"${day}`));
  }
}

const SESSIONS = 5;
const before = Array.from({ length: SESSIONS }, firstRequest).at(-1)!;
spreadSessions();
const { findings } = JSON.parse(tks('--json')) as { findings: readonly Told[] };
const mended = findings.filter(({ edits }) => edits.length > 0);
const promised = mended.reduce((sum, { tokens }) => sum + tokens, 0);
tks('--fix', ...mended.map(({ id }) => id), '--yes');
const after = firstRequest();
tks('--undo');
const again = firstRequest();
console.log(
  `fix\n  ${before} tokens, ${after} once ${mended.length} findings were mended, ${again} when that was undone; promised were ${promised}`,
);
const isKept = Math.abs(before - after - promised) <= 0.05 * promised;
if (!isKept) console.log('  FAIL what was promised is not what was saved');
if (again !== before) console.log('  FAIL what was undone is not as it was');
if (process.env['KEEP']) console.log(`  ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = isKept && again === before ? 0 : 1;
