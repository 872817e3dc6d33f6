// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the lines are shell's
import { describe, expect, test } from 'vitest';
import { type Options, runLine, type Shell } from './shell.ts';

/** Lines whose every effect must be the same with and without functions; outputs are small, so that they are shown whole. */
const LINES: readonly string[] = [
  'git status',
  'git status out hello',
  'git status out 1 err 2 out 3 err 4',
  'git status exit 3',
  'git status out hello exit 1; echo "code $?"',
  'git status && git log out then',
  'git status exit 1 && git log out never',
  'git status exit 1 || git log out else',
  'git nosuch out x exit 9',
  'npm test out hello err oops exit 4',
  'npm test exit 1; echo "$?"',
  'pytest out a && pytest out b',
  'set -e; git status exit 5; echo never',
  'set -e; git status exit 5 || true; echo on',
  'set -eu; git status out x; npm test out y; echo "${none-unset}"',
  'set -o pipefail; git status exit 3 | cat; echo "$?"',
  'set -x; git status out traced; npm test out traced',
  'set -o noclobber; git status out a; git status out b; git status out c > new; cat new',
  'set -f; git status out "*"; echo *',
  'set -a; A=1; git status var A',
  'IFS=a; git status out banana; npm test out banana',
  'mkdir sub; cd sub && git status out in; pwd',
  'cd / && git status out x',
  'export FOO=1; git status var FOO; npm test var FOO',
  'A=1 git status var A; git status var A',
  'A=1 npm test var A; echo "[${A-}]"',
  'NODE_OPTIONS=--no-warnings npm test var NODE_OPTIONS',
  'git log lines 300 | tail -n 1',
  'git log lines 300 | head -n 1',
  'npm test lines 300 | wc -l',
  'git log lines 300 > all; wc -l < all',
  'npm test lines 300 > all 2>&1; wc -l < all',
  'git status out o err e 2>/dev/null',
  'git status out o err e >/dev/null',
  'git status out o err e 2>errors; echo "[$(cat errors)]"',
  'npm test out o err e 2>errors; echo "[$(cat errors)]"',
  'git status out o err e >&2',
  'git status out o err e 2>&1 >/dev/null',
  'git status out x >&-; echo "$?"',
  'x=$(git log lines 300); echo "${#x}"',
  'x=`npm test out hello`; echo "[$x]"',
  'diff <(git log out a) <(git log out a) && echo equal',
  'npm test out a <(echo inner); pytest file <(echo inner)',
  'echo in | git status read',
  'git status read <<< here',
  'git status read <<END\nfrom a document\nEND',
  'echo in | npm test read',
  'git status read',
  '(git status out sub; exit 7); echo "$?"',
  '( cd / && npm test out sub exit 2 ); echo "$?"',
  '{ git status out a; npm test out b; } > both; cat both',
  'if git status exit 1; then echo yes; else echo no; fi',
  'while git status exit 1; do :; done; echo over',
  'for i in 1 2 3; do git status out "$i"; done',
  'case $(git status out x) in x) echo matched ;; esac',
  '! git status exit 1 && echo inverted',
  'f() { git status out inner; return 4; }; f; echo "$?"',
  'git() { echo mine; }; git status',
  'alias again="git status out"; eval "again x"',
  'echo a b | xargs git status out',
  'find . -maxdepth 0 -exec git status out {} \\;',
  'sh -c "git status out child"',
  'env A=1 git status var A',
  'timeout 5 git status out x exit 3',
  'timeout 0.3 git status sleep 5; echo "$?"',
  'timeout 0.3 npm test sleep 5; echo "$?"',
  'nice git status out x',
  'command git status out x',
  '\\git status out x',
  'TKS_RAW=1 git log lines 100',
  'git status out x & wait; echo "$?"',
  'npm test sleep 5 & kill $!; wait $!; echo "$?"',
  'git status sleep 0.1 out late & git status out early; wait',
  'trap "echo bye" EXIT; git status out x',
  'trap "echo ERR" ERR; git status exit 1; echo on',
  'exec git status out replaced',
  'git status zeros',
  'git status bytes',
  'git status reopen',
  'git status is; npm test is',
  'git status out "two  blanks" "" out "a\\b"',
  'git status out -n out "%s"',
  'git -C . status out x; git --no-pager log out y',
  'type git >/dev/null && command -v npm | sed "s,.*/,,"',
  'echo "$(git status out a)$(npm test out b)" | cat',
  'git status out x; echo "$_"',
  'git status exit 2; echo "${PIPESTATUS[*]-$pipestatus}"',
  'git status die TERM; echo "$?"',
  'npm test die KILL; echo "$?"',
  '/bin/echo path; nosuchcommand 2>/dev/null; echo "$?"',
];

/** A shell tells of a program's death in its own words, with the place in its own text. */
const told = (shown: string) => shown.replace(/^.*(?:Terminated|Killed|terminated|killed).*\n/gmu, '');

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
    const { shown, runs } = await runLine(shell, `${lines.join('; ')}; acme deploy lines 300 | tail -1`, { own });
    expect(shown.match(/^\[tks -300 lines\]\nend$/gmu)).toHaveLength(4);
    expect(shown).toMatch(/\nok 300 - works as it should\n$/u);
    expect(runs).toBe(4);
    expect((await runLine(shell, 'acme deploy lines 300', { own: {} })).runs).toBe(0);
  });

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
