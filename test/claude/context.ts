// The first request of the real Claude Code against what `tks context` says of the same folder; by `run.js`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextOf, differences } from '../context/figures.ts';
import type { Request } from '../context/first-request.ts';
import { buildHome } from '../context/home.ts';
import { keep } from '../context/recorded.ts';

const [claude = '', shell = '', record] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tks-claude-'));
buildHome(folder);
mkdirSync(join(folder, 'tmp'));
writeFileSync(join(folder, 'scenario.json'), JSON.stringify({ turns: [{ text: 'Done.' }] }));
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
const wrong = differences(report, request);
console.log(`context\n  ${report.items.length} items, ${wrong.length} of them not as in the request`);
for (const one of wrong) console.log(`  FAIL ${one}`);
if (record) keep(folder, request, transcript);
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
