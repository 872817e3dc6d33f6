import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../bin/tks.js', import.meta.url));
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tks-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tks = (...args: readonly string[]) => execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
const scripts = Object.fromEntries(
  ['bash', 'zsh', 'fish'].map((shell) => {
    const file = join(folder, `tks.${shell}`);
    writeFileSync(file, tks('completion', shell));
    return [shell, file];
  }),
);

const PROGRAMS: Readonly<Record<string, (line: string) => string[]>> = {
  bash: (line) => ['bash', '--norc', at('bash.bash'), scripts['bash']!, line],
  zsh: (line) => ['zsh', '-f', at('zsh.zsh'), scripts['zsh']!, line],
  fish: (line) => ['fish', '-c', 'source $argv[1]; complete -C $argv[2]', scripts['fish']!, line],
};

function offered(shell: string, line: string): string[] {
  const [file = '', ...args] = PROGRAMS[shell]!(line);
  const env = { ...process.env, HOME: folder, TERM: 'xterm' };
  const text = execFileSync(file, args, { encoding: 'utf8', env, cwd: folder, timeout: 60_000 });
  return text.split('\n').map((one) => one.split(/[\t:]/u)[0]!.trim());
}

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['tks ga', ['gain'], ['git', 'discover']],
  ['tks gi', ['git'], ['gain']],
  ['tks git che', ['checkout', 'cherry-pick'], ['gain']],
  ['tks run git che', ['checkout'], ['gain']],
  ['tks run --filter git/log --live -- git che', ['checkout'], ['--budget']],
  ['tks run --bu', ['--budget'], ['--raw']],
  ['tks run gi', ['git'], []],
  ['tks gain --by ', ['command', 'project', 'filter'], ['--since']],
  ['tks gain --si', ['--since'], ['--by']],
  ['tks gain --by project --ver', ['--verify'], ['--csv']],
  ['tks init cl', ['claude', 'cline'], ['cursor']],
  ['tks init shell --dry', ['--dry-run'], ['--mode']],
  ['tks local ch', ['check'], ['log']],
  ['tks local check --ur', ['--url'], ['--vram']],
  ['tks local env --shell fi', ['fish'], ['bash']],
  ['tks completion z', ['zsh'], ['bash']],
];

test.each(Object.keys(PROGRAMS).flatMap((shell) => CASES.map((one) => [shell, ...one] as const)))(
  '%s: %s',
  (shell, line, some, none) => {
    const words = offered(shell, line);
    for (const word of some) expect(words).toContain(word);
    for (const word of none) expect(words).not.toContain(word);
  },
);

test('in bash a value behind = is completed, and commands without bash-completion', () => {
  expect(offered('bash', 'tks gain --by=pro')).toEqual(['project', '']);
  const args = ['--norc', at('bash.bash'), scripts['bash']!, 'tks run gi', 'without'];
  expect(execFileSync('bash', args, { encoding: 'utf8' })).toMatch(/^git$/mu);
});

test('what is offered is what tks takes for a command of its own', () => {
  const offers = [...tks('completion', 'bash').matchAll(/^ {4}'(\w+)'\) words=/gmu)].map(([, name]) => name!);
  const list = /SUBCOMMANDS[^=]*= \[(.*?)\];/su.exec(readFileSync('src/cli.ts', 'utf8'))![1]!;
  expect(offers.sort()).toEqual([...list.matchAll(/'(\w+)'/gu)].map(([, name]) => name!).sort());
});
