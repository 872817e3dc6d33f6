import { describe, expect, test } from 'vitest';
import { rewrite } from '../../src/command-line/rewrite.ts';
import { isServed } from '../../src/filter/find.ts';

const rewritten = (line: string, prefix = 'tks') => rewrite(line, { prefix, serves: (words) => isServed(words) });

/** `^` stands where tks is to be put. */
describe('puts tks before what is read', () => {
  test.each([
    '^npm test',
    '  ^git   status  # twice\n',
    'cd sub && ^npm test',
    '^git status; ^git log -3\n^make',
    '^npm test || ^git diff',
    'A=1 B="x y" ^npm test',
    'time -p ^npm test',
    '! ^npm test',
    '^timeout 60 npm test',
    '^timeout -k 5 60 env -u CI nice -n 5 npm test',
    '^env -u CI npx vitest run',
    '(cd sub; ^make)',
    '{ ^make; ^git log; } 2>&1',
    'if ^npm test; then ^git push; else ^git diff; fi',
    'for f in *; do ^git log "$f"; done',
    'while ^make; do ^git log; done',
    'case $x in a|b) ^git log;; *) ^git diff;; esac',
    '^git log $(git merge-base a b) "$(git rev-parse HEAD)"',
    '^git commit -m "$(cat <<EOF\ngit log; `x`\nEOF\n)" && ^git push',
    "^make <<'EOF'\ngit log\nEOF\n^git log",
    '^npm test 2>&1',
    '^npm test 2>/dev/null',
    '^npm test >&2',
    '^npm test < input',
    'echo y | ^npm install',
    'git diff | ^git apply && ^git status',
    'cat list | while read f; do ^git log "$f"; done',
    'f() { git log; }; f; ^git status',
    'alias make=gmake; ^git status; make',
    'export PATH="$PWD/bin:$PATH" && ^npm test',
    'PATH=bin:$PATH ^npm test',
    'NODE_ENV=test ^npm test',
    'npm test & ^git status',
    'echo ü😀 && ^git status',
    './gradlew --version; ^./node_modules/.bin/vitest run',
  ])('%s', (marked) => {
    expect(rewritten(marked.replaceAll('^', ''))).toBe(marked.replaceAll('^', 'tks '));
  });
});

describe('leaves alone', () => {
  test.each([
    ['what other programs read', 'x=$(git log); git log | wc -l; diff <(git log) <(git status); `git log`'],
    ['a stage that chooses what is read', 'npm test 2>&1 | tail -20; git log | grep x | cat; make | sed -n 1,5p'],
    [
      'what goes to a file',
      'npm test > f; npm test >> f 2>&1; npm test &> f; make 2>&1 >f; { make; } > f; make 2>f >&2',
    ],
    ['what is thrown away', 'npm test > /dev/null'],
    [
      'descriptors that tks does not pass on',
      'make 3<f; make 3>&1; make >&-; { make; } 4<f; git diff --no-index <(a) f',
    ],
    ['the background', 'npm test & (git log; make) & wait'],
    ['functions', 'git() { command git "$@"; }; git status'],
    ['what the user asked to have raw', 'TKS_RAW=1 git log; command git log; \\git log; tks git log; npx tks git log'],
    ['other users', 'sudo npm test; sudo -u x make; timeout 5 sudo make; doas make'],
    ['what talks with the user', 'git commit; git rebase -i x; git add -p'],
    ['secrets', 'cat .env; git show HEAD:.env'],
    ['what is for programs', 'git status --porcelain; npx vitest run --reporter=json'],
    ['what never ends', 'npx vitest --watch'],
    ['names that only the shell knows', '$GIT log; "git" log; ~/bin/git log; gi* log'],
    ['variables that reach into Node', 'NODE_OPTIONS=--inspect npm test; HOME=/x npm test; PATH=/x npm test'],
    ['a line that changes all after it', 'exec > f; npm test'],
    ['a line that leaves no room', 'ulimit -v 100000; npm test'],
    ['a line that changes the variables', 'export NODE_OPTIONS=x && npm test'],
    ['commands without a filter', 'my-own-program; ./make-it; echo git log; test -f x'],
    ['coprocesses', 'coproc git log'],
    ['what does not parse', 'git log; if'],
    ['what is not closed', 'git log "'],
    ['texts that are not closed', 'git log <<EOF\nx'],
    ['what is deeper than the stack', `${'('.repeat(50_000)}git log${')'.repeat(50_000)}`],
    ['what is too long to have been typed', `git log -- ${'a/b '.repeat(250_000)}`],
    ['nothing', ''],
  ])('%s', (_, line) => {
    expect(rewritten(line)).toBe(line);
  });
});

test('a prefix that is a path stands there as it is given, and is known again', () => {
  const prefix = "/usr/bin/node '/home/a b/bin/tks.js'";
  const line = rewritten('cd x && git log', prefix);
  expect(line).toBe(`cd x && ${prefix} git log`);
  expect(rewritten(line, prefix)).toBe(line);
});
