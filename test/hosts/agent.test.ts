// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the lines are shell's
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installIn, type Options, runAsAgent } from './agent.ts';
import { LINES, told } from './lines.ts';
import { createPlace } from './shell.ts';

const LONG = 'npm test lines 900 exit 3';
const COMPACTED = /\[tks raw \d{9}: .*\]\n$/u;

const FISH_LINES: readonly string[] = [
  'git status out hello exit 3',
  'git status out 1 err 2 out 3 err 4; echo $status',
  'npm test out hello err oops exit 4; or echo $status',
  'git status exit 1; and echo never',
  'A=1 npm test var A; set -q A; or echo unset',
  'set -x FOO 1; git status var FOO; npm test var FOO',
  'git log lines 300 | tail -n 1',
  'git log lines 300 > all; wc -l < all; npm test lines 300 >> all',
  'npm test lines 300 2>&1 | wc -l',
  'set x (git log lines 300); count $x',
  'git status out o err e 2>/dev/null; npm test out o err e >/dev/null',
  'echo in | git status read; echo in | npm test read',
  'begin; git status out a; npm test out b; end > both; cat both',
  'for i in 1 2 3; git status out $i; end',
  'if git status exit 1; echo yes; else; echo no; end',
  'function git; echo mine; end; git status',
  'command git status out x; env A=1 git status var A',
  'git status bytes; git status zeros; git status is; npm test is',
  "git status out 'two  blanks' '' out 'a\\\\b'",
  'npm test var SHLVL; git status var SHLVL; git status var BASH_ENV',
  'npm test sleep 0.3 out late & ; echo early; wait',
  'type -t git; functions -q git; or echo none',
  'cd /; git status out x; nosuchcommand 2>/dev/null; echo $status',
];

describe.each([
  ['bash', LINES],
  ['zsh', LINES],
  ['fish', FISH_LINES],
] as const)('functions in %s of an agent without hooks', (shell, lines) => {
  test.each(lines)('%s', async (line) => {
    const [raw, wrapped] = await Promise.all([
      runAsAgent([shell, '-c', line], { installed: false }),
      runAsAgent([shell, '-c', line]),
    ]);
    expect({ ...wrapped, stdout: told(wrapped.stdout), runs: 0 }).toEqual({ ...raw, stdout: told(raw.stdout) });
  });
});

describe.each([
  ['bash', '-c'],
  ['bash', '-lc'],
  ['bash', '-ic'],
  ['zsh', '-c'],
  ['zsh', '-lc'],
  ['zsh', '-ic'],
  ['fish', '-c'],
  ['fish', '-lc'],
])('%s %s', (shell, option) => {
  const runs = async (line: string, options?: Options) => (await runAsAgent([shell, option, line], options)).runs;

  test.each(['one pipe', 'two sockets'] as const)('a long output in %s is compacted', async (pipes) => {
    const { stdout, code, runs } = await runAsAgent([shell, option, LONG], { pipes });
    expect(stdout.length).toBeLessThan(12_000);
    expect(stdout).toMatch(COMPACTED);
    expect([code, runs]).toEqual([3, 1]);
  });

  test('without an agent, for a process that an agent has started, and in Claude Code nothing happens', async () => {
    expect(await runs(LONG, { variable: 'EDITOR=vi' })).toBe(0);
    expect(await runs(LONG, { env: { GOOSE_TERMINAL: 'of a test' } })).toBe(0);
    expect(await runs(LONG, { env: { CLAUDECODE: '1' } })).toBe(0);
  });
});

test.each([
  ['bash', 'bash -c "$LONG"; true'],
  ['bash', 'zsh -c "$LONG"; true'],
  ['bash', 'fish -c "$LONG"; true'],
  ['zsh', 'zsh -c "$LONG"; true'],
  ['zsh', 'bash -c "$LONG"; true'],
  ['fish', 'zsh -c "$LONG"; fish -c "$LONG"; bash -c "$LONG"'],
  ['bash', 'echo "$LONG" | bash'],
  ['bash', 'echo "$LONG" >script; bash script; chmod +x script; ./script'],
  ['zsh', 'echo "$LONG" >script; zsh script'],
  ['bash', 'sh -c "$LONG"'],
  ['bash', `${LONG} > >(tee all)`],
  ['zsh', `${LONG} > >(tee all)`],
  ['bash', `exec > >(tee all); ${LONG}`],
  ['zsh', `exec > >(tee all); ${LONG}`],
  ['bash', `{ ${LONG}; } 2>&1 | tee all`],
  ['bash', `eval "${LONG}" | tee all`],
])('in %s a script, and what others read, stays as it is: %s', async (shell, line) => {
  const { stdout, runs } = await runAsAgent([shell, '-c', line], { env: { LONG } });
  expect(runs).toBe(0);
  expect(stdout).toContain('ok 450 - works as it should');
});

test('a terminal may be a person’s', async () => {
  const { stdout, runs } = await runAsAgent(['script', '-qec', `bash -c '${LONG}'`, '/dev/null']);
  expect(stdout).toContain('ok 450 - works as it should');
  expect(runs).toBe(0);
});

test.each(['bash', 'zsh', 'fish'])('what %s runs has the environment that it would have had', async (shell) => {
  const line = 'git status out x; command env | sort; npm test out y';
  const env = (text: string) => text.split('\n').filter((entry) => !/^(?:HOME|_|TKS_HOME)=/u.test(entry));
  const [raw, wrapped] = await Promise.all([
    runAsAgent([shell, '-c', line], { installed: false }),
    runAsAgent([shell, '-c', line]),
  ]);
  expect(env(wrapped.stdout)).toEqual(env(raw.stdout));
});

test.each(['bash', 'zsh'])('who stops %s stops the command', async (shell) => {
  const place = createPlace();
  const env = { ...place.env, ...(await installIn(place)), GOOSE_TERMINAL: 'of a test', TKS_LIVE_AFTER: '0' };
  const child = spawn(shell, ['-c', 'npm test out began sleep 30 out late'], { cwd: place.work, env });
  const began = new Promise((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  expect(await began).toBe('began\n');
  child.kill('SIGTERM');
  const since = Date.now();
  expect([143, 'SIGTERM']).toContain(await ended);
  expect(Date.now() - since).toBeLessThan(15_000);
});

test('a BASH_ENV of the user’s own is read by agents and by scripts, and is the one that commands see', async () => {
  const place = createPlace();
  const own = join(place.home, 'own env');
  writeFileSync(own, '[ -z "$GOOSE_TERMINAL$SCRIPT" ] || echo own\n');
  const env = { ...place.env, BASH_ENV: own };
  const variables = { ...env, ...(await installIn({ ...place, env })) };
  const sh = (args: readonly string[], more: NodeJS.ProcessEnv) => {
    const child = spawn('bash', args, {
      cwd: place.work,
      env: { ...variables, ...more },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += chunk;
      });
      child.once('close', () => resolve(text));
    });
  };
  const line = 'git status out x; printenv BASH_ENV';
  expect(await sh(['-c', line], { GOOSE_TERMINAL: 'of a test' })).toBe(`own\nx\n${own}\n`);
  writeFileSync(join(place.work, 'script'), 'echo script\n');
  expect(await sh(['script'], { SCRIPT: '1' })).toBe('own\nscript\n');
  expect(existsSync(join(place.home, '.profile')) && readFileSync(join(place.home, '.profile'), 'utf8')).toContain(
    'tks',
  );
});
