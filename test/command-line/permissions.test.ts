import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasFileRules, isAllowed, mayForbid, mayTouchFiles } from '../../src/command-line/permissions.ts';
import { parseLine, type ShellCommand } from '../../src/command-line/shell.ts';
import { shellLine } from './shell-lines.ts';

const forbids = (rule: string, line: string) =>
  mayForbid(line, parseLine(line)!, { allow: [], ask: [], deny: [rule] }) &&
  mayForbid(line, parseLine(line)!, { allow: [], ask: [rule], deny: [] });

describe('a rule may be about a line', () => {
  test.each([
    ['Bash', 'x'],
    ['Bash(*)', 'x'],
    ['Bash(:*)', 'x'],
    ['Bash(git push:*)', 'git push'],
    ['Bash(git push:*)', 'git push --force'],
    ['Bash(git push *)', 'git push'],
    ['Bash(git push)', 'git push'],
    ['Bash(git push*)', 'git pushed'],
    ['Bash(git push:*)', 'git  push'],
    ['Bash(git push:*)', 'git \\\n push'],
    ['Bash(git push:*)', `g"i"t 'push'; g\\it pu""sh`],
    ['Bash(git push:*)', "git $'push'"],
    ['Bash(git push:*)', 'git 2>/dev/null push'],
    ['Bash(git push:*)', 'a && (b | c; { ! git push; })'],
    ['Bash(git push:*)', 'echo "$(git push)" `git push`'],
    ['Bash(git push:*)', "bash -c 'git push'"],
    ['Bash(git push:*)', 'A=1 env -u B sudo timeout 5 /usr/bin/git push'],
    ['Bash(git push:*)', 'git $WHAT'],
    ['Bash(git push:*)', 'f() { git push; }; f'],
    ['Bash(git * main)', 'git push origin main'],
    ['Bash(* --force)', 'x; git push --force'],
    ['Bash(rm\\:x*)', 'rm:xy'],
    ['Bash(npm  run   x)', 'npm run x'],
    ['Bash(command:git *)', 'y'],
    ['BashOfALaterVersion(x)', 'y'],
  ])('%s: %s', (rule, line) => {
    expect(forbids(rule, line)).toBe(true);
  });
});

describe('a rule is not about a line', () => {
  test.each([
    ['Bash(git push:*)', 'git pushed'],
    ['Bash(git push:*)', 'git status'],
    ['Bash(rm:*)', 'npm run format && farm rmdir'],
    ['Bash(git * main)', 'git push origin maintenance'],
    ['Bash(git push:*)', 'npm run $WHAT'],
    ['Read(./git)', 'git status'],
    ['WebFetch(domain:x)', 'curl x'],
  ])('%s: %s', (rule, line) => {
    expect(mayForbid(line, parseLine(line)!, { allow: [], ask: [rule], deny: [rule] })).toBe(false);
  });
});

test('a rule about any command of a line is found, wherever that stands', () => {
  fc.assert(
    fc.property(shellLine, fc.nat(), fc.nat(), (line, at, length) => {
      const parsed = parseLine(line);
      fc.pre(parsed !== undefined);
      const named = parsed.commands.filter(({ words }) => words.length > 0 && words.every(({ value }) => value));
      fc.pre(named.length > 0);
      const words = named[at % named.length]!.words.map(({ value }) => value!);
      const some = words.slice(0, 1 + (length % words.length)).join(' ');
      fc.pre(!some.includes('*'));
      for (const rule of [`Bash(${some}:*)`, `Bash(${some} *)`, `Bash(${some}*)`, `Bash(* ${some})`.replace('* ', '*')])
        expect([rule, forbids(rule, line)]).toEqual([rule, true]);
    }),
    { numRuns: 300 },
  );
});

const isRunner = ({ words: [name] }: ShellCommand) => /^(?:npm|make|git|timeout)$/u.test(name!.text);
const allowed = (rules: string[], line: string) =>
  isAllowed(
    line,
    parseLine(line)!,
    { allow: rules, ask: [], deny: [] },
    { isRunner, isReadOnly: ({ words: [name] }) => name!.text === 'echo', isInside: (folder) => folder === 'sub' },
  );

describe('rules allow', () => {
  test.each([
    [['Bash'], 'npm test'],
    [['Bash(*)'], 'npm test'],
    [['Bash(npm test:*)'], 'npm test'],
    [['Bash(npm test *)'], 'npm test -- "a b"'],
    [['Bash(npm test)'], 'npm  test'],
    [['Bash(npm run * --x)'], 'npm run a b --x'],
    [['Bash(npm*)'], 'npm test'],
    [['Bash(npm test:*)', 'Bash(make)'], 'cd sub && npm test | make; make\necho a || echo b'],
    [['Bash(npm test:*)'], 'CI=1 timeout 60 npm test >/dev/null 2>&1'],
  ])('%j: %s', (rules, line) => {
    expect(allowed(rules, line)).toBe(true);
  });
});

describe('rules do not allow', () => {
  test.each([
    [[], 'npm test'],
    [['Bash(npm test)'], 'npm test x'],
    [['Bash(npm test:*)'], 'npm tests'],
    [['Bash(npm test *)'], 'npm tests'],
    [['Bash(npm test:*)'], 'npm test && make'],
    [['Bash(npm test:*)'], 'npm test && other'],
    [['Bash(npm run * --x)'], 'npm run --y'],
    [['Bash(npm\\*)'], 'npm\\*'],
    [['Bash(npm:*)'], 'LD_PRELOAD=x npm test'],
    [['Bash(npm:*)'], 'CI=$X npm test'],
    [['Bash(npm:*)'], 'timeout -k 1 60 npm test'],
    [['Bash(npm:*)'], '"npm" test'],
    [['Bash(*)'], 'npm test > file'],
    [['Bash(*)'], 'npm test < file'],
    [['Bash(*)'], 'npm test &'],
    [['Bash(*)'], '(npm test)'],
    [['Bash(*)'], '! npm test'],
    [['Bash(*)'], 'time npm test'],
    [['Bash(*)'], 'if npm test; then make; fi'],
    [['Bash(*)'], 'npm test $(x)'],
    [['Bash(*)'], 'npm test $X'],
    [['Bash(*)'], 'npm test *'],
    [['Bash(*)'], 'npm test {a,b}'],
    [['Bash(*)'], 'npm test ~'],
    [['Bash(*)'], 'npm test # x'],
    [['Bash(*)'], 'npm test "a\nb"'],
    [['Bash(*)'], 'npm test \u00a0'],
    [['Bash(*)'], 'f() { x; }; npm test'],
    [['Bash(*)'], 'A=1'],
    [['Bash(*)'], 'cd other && npm test'],
    [['Bash(*)'], 'LD_PRELOAD=x cd sub && npm test'],
    [['Bash(*)'], 'npm test && cd sub'],
    [['Bash(*)'], 'cd sub && git status'],
    [['Bash(*)'], 'cd sub'],
    [['Bash(*)'], 'other'],
    [['Bash(timeout:*)'], 'timeout -k 1 60 npm test'],
    [['Bash(*)'], `npm test ${'x'.repeat(10_000)}`],
    [['Bash(*)'], Array(21).fill('npm test').join(' && ')],
    [['Read(*)'], 'npm test'],
  ])('%j: %s', (rules, line) => {
    expect(allowed(rules, line)).toBe(false);
  });
});

describe('rules about files', () => {
  test('are known by their tool', () => {
    const none = { allow: [], ask: [], deny: [] };
    expect(hasFileRules({ ...none, deny: ['Read(./.env)'] })).toBe(true);
    expect(hasFileRules({ ...none, ask: ['Edit'] })).toBe(true);
    expect(hasFileRules({ ...none, deny: ['Bash(rm:*)', 'WebFetch'], allow: ['Read(x)'] })).toBe(false);
  });

  test.each([
    ['npm run build:prod --if-present | head -3', false],
    ['cd sub && make -j4 test', false],
    ['git status', true],
    ['npm test -- test/a.js', true],
    ['npm test < secret', true],
    ['npm test; other secret', true],
    ['npm test *', true],
  ])('may be about %s: %s', (line, expected) => {
    expect(mayTouchFiles(parseLine(line)!, isRunner)).toBe(expected);
  });
});
