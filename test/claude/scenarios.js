/**
 * What the model asks for, turn by turn, and what it must read with tks. A call: `has`, `hasNot`, `most` characters, `error`;
 * `same`: the text must be the native one. Where nothing is said, is_error must be as it is natively.
 */
const bash = (command, expected = {}) => ({ tool: 'Bash', input: { command }, ...expected });
const REPOSITORY =
  'git init -q . && git config user.email a@example.com && git config user.name n && echo one > a.txt && git add . && git commit -q -m one';
/** 900 tests that pass and, at the end, one that fails. */
const TESTS = `printf '%s\\n' "import test from 'node:test'; import assert from 'node:assert/strict';" 'for (let i = 0; i < 900; i++) test(\`case \${i} of the money table\`, () => {});' "test('total rounds half even', () => assert.equal(2.34, 2.35));" > money.test.mjs`;
const PACKAGE = `mkdir -p app && (cd app && ${TESTS} && echo '{"name":"app","scripts":{"test":"node --test money.test.mjs"}}' > package.json)`;
const VERDICT = { has: ['total rounds half even', '2.34', '2.35', 'fail 1'], most: 6000, error: true };
const allow = (...rules) => ({ permissions: { allow: rules } });
const LOOP = 'i=0; while [ $i -lt 200 ]; do git status -s; i=$((i+1)); done; echo over';

const MODES = ['default', 'acceptEdits', 'auto', 'plan', 'dontAsk', 'bypassPermissions'];
/** Recovery: with its rule a whole output is printed in each mode; in plan mode too, since it reads. */
const recovery = Object.fromEntries(
  MODES.map((mode) => [
    `raw-${mode}`,
    {
      args: ['--permission-mode', mode],
      init: '--allow-raw',
      settings: allow('Bash(node --test:*)'),
      setup: TESTS,
      turns: [
        bash('node --test money.test.mjs', VERDICT),
        bash('tks raw --grep "^ok 7 "', { has: ['case 6 of the money table'], error: false }),
      ],
    },
  ]),
);

const broken = (line) => ({
  setup: `${REPOSITORY} && ${TESTS}`,
  broken: line,
  turns: [bash('git status', { same: true }), bash('node --test money.test.mjs', { error: true })],
});

export const SCENARIOS = {
  'failing-tests': { setup: TESTS, turns: [bash('node --test money.test.mjs', VERDICT)] },
  'compound-npm-test': {
    setup: PACKAGE,
    turns: [bash('cd app && npm test', VERDICT), bash('pwd', { has: ['/project'] })],
  },
  'large-build': {
    setup: `printf 'all:\\n\\t@for i in $$(seq 4000); do echo "cc -O2 -c src/file-$$i.c -o build/file-$$i.o"; done; echo "src/a.c:3:9: warning: unused variable x"; echo "linked app"\\n' > Makefile`,
    turns: [bash('make', { has: ['warning: unused variable', 'linked app'], most: 9000, error: false })],
  },
  git: {
    setup: `${REPOSITORY} && for i in $(seq 300); do git commit -q --allow-empty -m "fix: number $i"; done; echo two >> a.txt`,
    turns: [
      bash('git status -s', { same: true }),
      bash('git diff', { same: true }),
      bash('git log', { has: ['number 300', 'number 1'], most: 20_000 }),
      bash('git log --oneline | wc -l', { has: ['301'] }),
      bash('git grep zzz', { same: true }),
      bash('X=$(git log --format=%s | head -1); echo "[$X]"', { has: ['[fix: number 300]'] }),
      bash('git log > ../log && cmp <(git log) ../log && echo same', { has: ['same'] }),
      bash('git rev-parse --nosuch', { same: true }),
      bash('cd / && git status', { error: true }),
    ],
  },
  /** A filter of the user's serves like ours. */
  'own-filter': {
    setup: `mkdir -p "$HOME/.config/tks/filters" && printf '%s\\n' "about = 'price labels'" "routine = ['^display D-[0-9]+ updated$']" "failure = [' NOT UPDATED$']" > "$HOME/.config/tks/filters/shelfctl.toml" && printf '%s\\n' '#!/bin/sh' 'for i in $(seq 900); do echo "display D-$i updated"; done' 'echo "display D-901 NOT UPDATED"' 'exit 3' > shelfctl && chmod +x shelfctl`,
    turns: [
      bash('./shelfctl all', {
        has: ['display D-901 NOT UPDATED', '[tks raw '],
        hasNot: ['display D-500 updated'],
        most: 2000,
        error: true,
      }),
    ],
  },
  /** Hooks in the settings, which the host asks through a socket. */
  'rewrite-hook': {
    init: '--mode rewrite',
    args: ['--permission-mode', 'default'],
    settings: allow('Bash(git log:*)'),
    setup: `${REPOSITORY} && for i in $(seq 300); do git commit -q --allow-empty -m "fix: number $i"; done`,
    turns: [
      bash('git log', { has: ['number 300', 'number 1'], most: 20_000 }),
      bash('git log --oneline | wc -l', { has: ['301'], same: true }),
    ],
  },
  'results-hook': {
    init: '--mode results --hooks',
    setup: `${REPOSITORY} && for i in $(seq 900); do echo "export const value$i = $i; // what stands at $i in the table" >> values.ts; done`,
    args: ['--allowedTools', 'Bash,Grep'],
    turns: [
      {
        tool: 'Grep',
        input: { pattern: 'export', output_mode: 'content', head_limit: 0 },
        has: ['export const value1 = 1;', '[tks raw '],
        most: 26_000,
      },
    ],
  },
  'denied-push': {
    settings: { permissions: { allow: ['Bash'], deny: ['Bash(git push:*)'] } },
    setup: REPOSITORY,
    turns: [
      bash('git push --force', { same: true, error: true }),
      bash('git status && git push --force', { same: true, error: true }),
      bash('git status', { same: true }),
    ],
  },
  'parallel-auto': {
    args: ['--permission-mode', 'auto'],
    setup: REPOSITORY,
    turns: [
      [bash('git status'), bash("python3 -c 'print(2)'", { has: ['2'], error: false })],
      [bash("python3 -c 'print(4)'", { has: ['4'], error: false }), bash('git log -1', { error: false })],
      { ...bash("python3 -c 'print(5)'", { error: true }), flagged: true },
    ],
  },
  // In a terminal, until this text was read by the model; the mode is then auto.
  interactive: {
    interactive: 'over and out',
    setup: `${REPOSITORY} && ${TESTS}`,
    turns: [
      bash('node --test money.test.mjs', VERDICT),
      bash('git status; echo over and out', { same: true }),
      { text: 'Done.' },
    ],
  },
  plan: {
    args: ['--permission-mode', 'plan'],
    setup: REPOSITORY,
    turns: [bash('git status', { same: true }), bash('git log', { error: false })],
  },
  subagent: {
    setup: TESTS,
    turns: [
      {
        tool: 'Agent',
        input: {
          description: 'tests',
          prompt: '[[subagent]] run the tests',
          subagent_type: 'general-purpose',
          run_in_background: false,
        },
      },
    ],
    subagent: [bash('node --test money.test.mjs', VERDICT), { text: 'One test fails.' }],
  },
  background: {
    setup: `${REPOSITORY} && echo 'console.log("first"); setTimeout(() => console.log("last"), 9000)' > talk.mjs`,
    turns: [
      {
        tool: 'Bash',
        input: { command: 'node talk.mjs', run_in_background: true },
        has: ['running in background'],
      },
      bash(
        'sleep 7; for f in $TMPDIR/claude-*/*/*/tasks/*.output; do [ /dev/fd/1 -ef "$f" ] || command cat "$f"; done',
        {
          has: ['first'],
          hasNot: ['last'],
        },
      ),
      bash('node talk.mjs & p=$!; kill $p; wait $p; echo "code $?"', { has: ['code 143'] }),
    ],
  },
  // A program of a short command's name, which takes its time.
  slow: {
    setup: `printf '#!/bin/sh\\necho first; sleep "$1"; echo last; exit 3\\n' > jq && chmod +x jq`,
    turns: [
      { tool: 'Bash', input: { command: 'PATH=.:$PATH; jq 30', run_in_background: true }, has: ['in background'] },
      bash(
        'sleep 8; for f in $TMPDIR/claude-*/*/*/tasks/*.output; do [ /dev/fd/1 -ef "$f" ] || command cat "$f"; done',
        { has: ['first'], hasNot: ['last'] },
      ),
      { tool: 'Bash', input: { command: 'PATH=.:$PATH; jq 12', timeout: 9000 }, has: ['first', 'did not complete'] },
      bash('PATH=.:$PATH; jq 8', { has: ['first', 'last'], error: true, same: true }),
    ],
  },
  loop: { setup: REPOSITORY, turns: [bash(LOOP, { has: ['over'], same: true })] },
  ...recovery,
  'tks-removed': broken('rm -r "$FOLDER/tks"'),
  'node-missing': broken(`sed -i "s#'[^']*/node'#'/nowhere/node'#" "$CLAUDE_CONFIG_DIR"/skills/tks/hooks/*.sh`),
  'home-read-only': broken('mkdir -p "$FOLDER/home/.local" && ln -s /proc/none "$FOLDER/home/.local/share"'),
  'hook-stalls': broken(`sed -i '2i sleep 30' "$CLAUDE_CONFIG_DIR"/skills/tks/hooks/session-start.sh`),
  'long-command': {
    setup: REPOSITORY,
    turns: [bash(`git status -s # ${'x'.repeat(1_000_000)}`), bash('git status -s', { same: true })],
  },
  /** Each result that is shortened in the host's process has its line in the journal; what Grep says is never too long for the host. */
  journal: {
    setup: `${REPOSITORY} && mkdir -p src/deep/er && for i in $(seq 900); do echo "export const value$i = $i; // what stands at $i in the table" >> src/deep/er/values.ts; touch src/deep/er/file-with-a-long-name-$i.ts; done && for i in $(seq 40); do git commit -q --allow-empty -m "commit number $i"; done && node -e 'for (let i = 0; i < 900; i++) console.log("    \\"name" + i + "\\": { \\"version\\": \\"1.0." + i + "\\" },")' > package-lock.json`,
    args: ['--allowedTools', 'Bash,Read,Grep,Glob'],
    turns: [
      bash('/usr/bin/git log', { has: ['commit number 40', 'commit number 1'] }),
      { tool: 'Read', input: { file_path: '$PROJECT/package-lock.json' } },
      {
        tool: 'Grep',
        input: { pattern: 'export', output_mode: 'content', head_limit: 0 },
        has: ['export const value1 = 1;', '[tks raw '],
        hasNot: ['persisted-output'],
      },
      {
        tool: 'Glob',
        input: { pattern: 'src/**/*-1*.ts' },
        has: ['(Showing 100 of 111 matching files; 11 more are not listed.'],
      },
      { tool: 'Glob', input: { pattern: 'src/**/*-[2-8]?.ts' }, hasNot: ['Showing'], most: 2400 },
    ],
    after:
      'for tool in Bash Read Grep Glob; do grep -q "to.:.hook.*tool.:.$tool.*host.:.claude-code" "$HOME/.local/share/tks/journal.jsonl" || { echo "$tool is not in the journal"; exit 1; }; done; node "$FOLDER/tks/bin/tks.js" gain --verify',
  },
  uninstalled: {
    ...broken('true'),
    after:
      'node "$FOLDER/tks/bin/tks.js" uninstall claude && ! ls -d "$CLAUDE_CONFIG_DIR"/skills "$CLAUDE_CONFIG_DIR"/settings.json.before-tks',
  },
};
