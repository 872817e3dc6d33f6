import { describe, expect, test } from 'vitest';
import { LINES, told } from './lines.ts';
import { type Options, runLine, type Shell } from './shell.ts';

describe.each(['bash', 'zsh'] as const)('functions in %s', (shell: Shell) => {
  test.each(LINES)('%s', async (line) => {
    const [raw, wrapped] = await Promise.all([runLine(shell, line, { functions: false }), runLine(shell, line)]);
    expect({ ...wrapped, shown: told(wrapped.shown), runs: 0 }).toEqual({ ...raw, shown: told(raw.shown) });
  });

  test('two hundred calls in a loop', async () => {
    const line = 'i=0; while [ $i -lt 200 ]; do git status out $i; i=$((i+1)); done';
    const { shown, runs } = await runLine(shell, line);
    expect(shown).toBe(Array.from({ length: 200 }, (_, index) => `${index}\n`).join(''));
    expect(runs).toBe(0);
  });

  test('an output that is worth it is compacted, with the exit code of the command', async () => {
    for (const line of ['git nosuch lines 900 exit 3', 'git log lines 900 exit 3', 'npm test lines 900 exit 3']) {
      const { shown, code, runs } = await runLine(shell, line);
      expect(shown.length).toBeLessThan(12_000);
      expect(shown).toMatch(/\[tks raw \d{9}: .*\]\n$/u);
      expect([code, runs]).toEqual([3, 1]);
    }
  });

  test('a short command that takes its time is printed as it comes, each line once', async () => {
    const env = { TKS_LIVE_AFTER: '300' };
    const line =
      'git log out first sleep 2 out last lines 900 exit 3; cat ../tmp/claude-0/-work/session/tasks/b1.output | wc -l';
    const { shown, code, runs } = await runLine(shell, line, { env });
    expect(shown).toMatch(/^first\nlast\n/u);
    expect(shown.match(/first/gu)).toHaveLength(1);
    expect(shown).toMatch(/\[tks raw \d{9}: .*\]\n\d+\n$/u);
    expect([code, runs]).toEqual([0, 1]);
    expect((await runLine(shell, 'git log out x sleep 1 exit 3', { env })).code).toBe(3);
  });

  test('one that is stopped meanwhile has shown what it wrote', async () => {
    const { shown, code } = await runLine(shell, 'git log out first sleep 9', {
      env: { TKS_LIVE_AFTER: '300' },
      stopAfter: 2500,
    });
    expect(shown).toBe('first\n');
    expect(code).toBe(null);
  });

  test('a program that an environment brings is reached', async () => {
    const make = 'mkdir -p env/bin; echo PATH="$PWD/env/bin:\\$PATH" > env/bin/activate; cp ../bin/git env/bin/mypy';
    const options = { profile: make };
    for (const line of [
      '. env/bin/activate && mypy lines 900 exit 3',
      'source "env/bin/activate"; mypy lines 900 exit 3',
    ]) {
      const { shown, code, runs } = await runLine(shell, line, options);
      expect(shown).toMatch(/\[tks raw \d{9}: .*\]\n$/u);
      expect([code, runs]).toEqual([3, 1]);
    }
    const { shown } = await runLine(shell, '. env/bin/activate && mypy out whole', options);
    expect(shown).toBe('whole\n');
  });

  test("commands with filters of the user's own", async () => {
    const own = {
      'acme/deploy': `about = 'x'\nroutine = ['^ok \\d+']\n`,
      'npm/frob': `about = 'x'\nroutine = ['^ok']\n`,
    };
    const lines = ['acme deploy', './acme deploy', 'timeout 9 acme deploy', 'npm frob'].map(
      (command) => `${command} lines 300 out end`,
    );
    const { shown, runs } = await runLine(shell, `${lines.join('; ')}; acme deploy lines 300 | sed -n '$p'`, { own });
    expect(shown.match(/^\[tks -300 lines\]\nend$/gmu)).toHaveLength(4);
    expect(shown).toMatch(/\nok 300 - works as it should\n$/u);
    expect(runs).toBe(4);
    expect((await runLine(shell, 'acme deploy lines 300', { own: {} })).runs).toBe(0);
  }, 90_000);

  test('a line of one word, which the host does not quote', async () => {
    expect((await runLine(shell, 'pytest', { env: { PROGRAM: 'lines 900' } })).runs).toBe(1);
  });

  test('what stands in the output already leaves less room', async () => {
    const alone = await runLine(shell, 'npm test lines 900 exit 3');
    const { shown } = await runLine(shell, 'seq 5500; npm test lines 900 exit 3');
    expect(shown.length - shown.indexOf('5500\n') - 5).toBeLessThan(alone.shown.length - 1000);
  });

  test.each<[string, string, Options]>([
    ['tks removed', 'npm test out x', { cli: '/nowhere/tks.js' }],
    ['Node missing', 'npm test out x', { node: '/nowhere/node' }],
    ['no folder for short outputs', 'git log lines 3', { folder: false }],
    ['a home that cannot be written', 'npm test out x', { env: { TKS_HOME: '/proc/none', HOME: '/proc/none' } }],
    ['options of Node that would stop it', 'npm test out x', { env: { NODE_OPTIONS: '--require /nowhere.js' } }],
    ['not the host', 'npm test lines 300', { env: { CLAUDE_CODE_CHILD_NOTES_DIR: '/x', CLAUDE_CODE_SESSION_ID: 'y' } }],
  ])('%s: the command runs as it would', async (_, line, options) => {
    const [raw, wrapped] = await Promise.all([
      runLine(shell, line, { ...options, functions: false }),
      runLine(shell, line, options),
    ]);
    expect({ ...wrapped, runs: 0 }).toEqual({ ...raw, runs: 0 });
  });

  test.each([
    ['the notes are known', { CLAUDE_CODE_SESSION_ID: 'unknown' }],
    ['the session is known', { CLAUDE_CODE_CHILD_NOTES_DIR: '' }],
  ])('the host is known where %s', async (_, env) => {
    expect((await runLine(shell, 'npm test lines 900', { env })).runs).toBe(1);
  });

  test.each([
    ['an alias of the user is followed', 'alias npm="npm test"', 'npm lines 900', 1],
    ['a function of the user stays', 'function npm { command npm "$@"; }', 'npm test lines 900', 0],
    ['a name that does not stand in the line is reached through an alias', 'alias t="npm test"', 't lines 900', 1],
  ])('%s', async (_, profile, line, runs) => {
    const aliases = shell === 'bash' ? 'shopt -s expand_aliases\n' : '';
    expect((await runLine(shell, line, { profile: aliases + profile })).runs).toBe(runs);
  });

  test('options that a profile sets change nothing', async () => {
    const profile =
      shell === 'bash'
        ? 'shopt -s failglob nullglob nocasematch; set -o posix'
        : 'setopt ksh_arrays sh_word_split no_nomatch';
    const { shown, runs } = await runLine(shell, 'git status out x; npm test lines 900', { profile });
    expect(shown).toMatch(/^x\n/u);
    expect(runs).toBe(1);
  });
});
