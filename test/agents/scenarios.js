/**
 * What the model asks for, one call a turn, and what it must read with tks: `has`, `most` characters where the agent is `reached` in
 * this way, `same`: the native text, `alone`: only with tks. In order, so that a call can build on another.
 */
const REPOSITORY =
  'git init -q . && git config user.email a@example.com && git config user.name n && echo one > a.txt && git add . && git commit -q -m one';
/** 900 tests that pass and, at the end, one that fails. */
const TESTS = `printf '%s\\n' "import test from 'node:test'; import assert from 'node:assert/strict';" 'for (let i = 0; i < 900; i++) test(\`case \${i} of the money table\`, () => {});' "test('total rounds half even', () => assert.equal(2.34, 2.35));" > money.test.mjs`;
const LOG = `for i in $(seq 300); do git commit -q --allow-empty -m "fix: number $i of the changes to the money table"; done`;
const MAKE = `printf 'all:\\n\\t@for i in $$(seq 4000); do echo "cc -O2 -c src/file-$$i.c -o build/file-$$i.o"; done; echo "src/a.c:3:9: warning: unused variable x"; echo "linked app"\\nbroken:\\n\\t@for i in $$(seq 60); do echo "cc -O2 -c src/file-$$i.c -o build/file-$$i.o"; done; exit 3\\n' > Makefile`;

const VERDICT = { has: ['total rounds half even', '2.34', '2.35', 'fail 1'], most: 6000, reached: 'failures' };
const broken = (line) => ({
  setup: `${REPOSITORY} && ${MAKE}`,
  broken: line,
  turns: [
    { shell: 'git status', same: true },
    { shell: 'make broken', same: true },
  ],
});

export const SCENARIOS = {
  'failing-tests': { setup: TESTS, turns: [{ shell: 'node --test money.test.mjs', ...VERDICT }] },
  'large-build': {
    setup: MAKE,
    turns: [{ shell: 'make', has: ['warning: unused variable', 'linked app'], most: 9000, reached: 'successes' }],
  },
  git: {
    setup: `${REPOSITORY} && ${LOG} && echo two >> a.txt`,
    turns: [
      { shell: 'git status -s', same: true },
      { shell: 'git log', has: ['number 300', 'number 1 '], most: 26_000, reached: 'successes' },
      { shell: 'git log --oneline | wc -l', has: ['301'] },
      { shell: 'git log > .git/log; cmp .git/log .git/log && echo same', has: ['same'] },
      { shell: 'git rev-parse --nosuch', same: true },
    ],
  },
  denied: {
    setup: REPOSITORY,
    rules: { deny: ['git tag'] },
    turns: [
      { shell: 'git tag v1', same: true },
      { shell: 'git status && git tag v2', same: true },
      { shell: 'git status', same: true },
    ],
    after: '[ -z "$(git tag)" ]',
  },
  files: {
    setup: `for i in $(seq 600); do echo "2026-01-01T00:00:00 request $i served in 12 ms by worker 4"; done > server.log; mkdir -p source/with/a/long/path && for i in $(seq 90); do echo x > source/with/a/long/path/file-$i.ts; done; seq 1 1500 > numbers.ts; find source -name '*.ts' -exec touch -d 2026-01-01 {} +`,
    turns: [
      { read: 'numbers.ts', same: true },
      { read: 'server.log', has: ['request 600'], most: 25_000, reached: 'reads' },
      { search: 'request', has: ['request 9'] },
      { find: 'source/**/*.ts', has: ['file-90.ts'], most: 3000, reached: 'searches' },
    ],
  },
  server: {
    turns: [{ server: 'report', has: ['the last line of the report'], most: 1000, reached: 'servers' }],
  },
  'tks-removed': broken('rm -r "$FOLDER/tks"'),
  'tks-crashes': broken('echo "throw new Error()" > "$FOLDER/tks/dist/start.js"'),
  'tks-stalls': broken('echo "setTimeout(() => {}, 60000)" > "$FOLDER/tks/dist/start.js"'),
  'tks-babbles': broken('echo "console.log(String.fromCharCode(123) + 7)" > "$FOLDER/tks/dist/start.js"'),
  uninstalled: {
    setup: REPOSITORY,
    turns: [{ shell: 'git status', has: ['nothing to commit'] }],
    after:
      'node "$FOLDER/tks/bin/tks.js" uninstall "$AGENT" && ! grep -rl "tks.js\\|tks npm" "$HOME" --include=*.json --include=*.md --include=*.js --exclude-dir=node_modules --exclude-dir=tks --exclude-dir=.cache --exclude-dir=tmp --exclude-dir=sessions --exclude-dir=projects',
  },
};
