// The first request of the real Claude Code, and its own `/context`, against what `tks context` says of the same folder; by `run.js`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATEGORIES, type Report } from '../../src/context/model.ts';
import { contextOf, differences } from '../context/figures.ts';
import type { Request } from '../context/first-request.ts';
import { buildHome } from '../context/home.ts';
import { keep } from '../context/recorded.ts';

const [claude = '', shell = '', record] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tks-claude-'));
buildHome(folder);
mkdirSync(join(folder, 'tmp'));
writeFileSync(join(folder, 'scenario.json'), JSON.stringify({ turns: [{ text: 'Done.' }] }));
writeFileSync(join(folder, 'prompts'), 'Run the scripted steps.\n/context\n');
spawnSync(
  'unshare',
  [process.getuid?.() === 0 ? '-n' : '-rn', 'bash', 'test/claude/inside.sh', folder, claude, shell],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
const request = JSON.parse(readFileSync(join(folder, 'requests.jsonl'), 'utf8').split('\n')[0]!) as Request;
const projects = join(folder, 'home/.claude/projects');
const transcripts = readdirSync(projects, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.jsonl'),
);
const transcript = readFileSync(join(projects, transcripts[0]!), 'utf8');
const report = contextOf(folder);
const wrong = [...differences(report, request), ...notListed()];
console.log(`context\n  ${report.items.length} items, ${wrong.length} not as the host has them`);
for (const one of wrong) console.log(`  FAIL ${one}`);
if (record) keep(folder, request, transcript);
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Rows of a table of `/context`, by its title: their cells. */
function tableOf(title: string, usage: string): string[][] {
  const part = usage.split(/^### /mu).find((one) => one.startsWith(title)) ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What the host lists and `tks context` does not, or the other way round. */
function notListed(): string[] {
  const stream = readFileSync(join(folder, 'stream.jsonl'), 'utf8').trim().split('\n');
  const usage =
    stream.map((line) => String(JSON.parse(line).result)).find((text) => text.startsWith('## Context Usage')) ?? '';
  const ours = (test: (item: Report['items'][number]) => boolean) =>
    report.items.filter((item) => item.loaded === 'start' && test(item));
  const pairs: [what: string, host: (string | undefined)[], own: (string | undefined)[]][] = [
    [
      'memory',
      tableOf('Memory Files', usage).map(([, path]) => path),
      ours(({ category }) => category === 'memory_files').map(({ source }) => source),
    ],
    [
      'agent',
      tableOf('Custom Agents', usage).map(([name]) => name),
      ours(({ category, scope }) => category === 'custom_agents' && scope !== 'host').map(({ name }) => name),
    ],
    [
      'skill',
      tableOf('Skills', usage).map(([name]) => name),
      ours(({ category }) => category === 'skills').map(({ name }) => name),
    ],
    [
      'category',
      tableOf('Estimated usage by category', usage).map(([name]) => name),
      [...Object.values(CATEGORIES), 'Free space', 'Autocompact buffer'],
    ],
  ];
  return pairs.flatMap(([what, host, own]) => [
    ...(host.length === 0 ? [`/context lists no ${what}`] : []),
    ...host.filter((name) => !own.includes(name)).map((name) => `/context alone has the ${what} ${name}`),
    ...own
      .filter((name) => what !== 'category' && !host.includes(name))
      .map((name) => `/context has no ${what} ${name}`),
  ]);
}
