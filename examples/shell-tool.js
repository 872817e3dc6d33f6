// Two tools for an agent of your own: one runs a command, the other gives a whole output back. Try it:
//   node examples/shell-tool.js 'git log --stat'
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reduce } from 'tks';

const store = mkdtempSync(join(tmpdir(), 'outputs-'));
let last = 100_000_000;

export function shell(command) {
  const { stdout, status } = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], { maxBuffer: 2 ** 28 });
  const raw = String(++last);
  const { text, secret } = reduce(stdout, { command, exit: status ?? undefined, raw });
  if (!secret) writeFileSync(join(store, raw), stdout, { mode: 0o600 });
  return text;
}

export const raw = (id) => readFileSync(join(store, id), 'utf8');

if (process.argv[2]) console.log(shell(process.argv[2]));
