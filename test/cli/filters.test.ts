import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from './tks.ts';

/** An in-house tool as they are: a head, many lines that went well, some that did not, an end. */
const SHELF = `#!/bin/sh
echo "shelfctl 4.2.0 (region eu-west)"
echo "========================="
for n in $(seq 1 90); do
  if [ "$1" = bad ] && [ $n = 61 ]; then
    echo "display D-$n NOT UPDATED"
    echo "    reason: no answer after 3 tries"
    echo
  else
    echo "display D-$n updated in $((200 + n % 37)) ms"
  fi
done
echo "========================="
[ "$1" = bad ] && echo "89 of 90 displays updated, 1 not" && exit 4
echo "90 of 90 displays updated"
`;

function createShelf() {
  const world = createWorld();
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const tool = join(world.folder, 'shelfctl');
  write(tool, SHELF);
  chmodSync(tool, 0o755);
  const own = join(world.home, '.config/tks');
  return { ...world, own, write, tool };
}

/** Milliseconds: each asks several times what takes long on a busy machine. */
const timeout = 120_000;

describe('a filter of one’s own from the first run to the last', { timeout }, () => {
  const { sh, own, folder } = createShelf();
  const file = join(own, 'filters/shelfctl.toml');
  const read = (path: string) => readFileSync(join(own, path), 'utf8');

  it('new records a run, proposes labels from what repeats, and the run is its case', async () => {
    const { stdout, stderr, code } = await sh('tks filters new ./shelfctl');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatch(
      /^written {2}\S+shelfctl\.toml\nrecorded \S+passed\nok {6}shelfctl\/passed: \d+ bytes, \d+ printed\n$/u,
    );
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^#:schema \.\.\/filter\.schema\.json\n/u);
    expect(JSON.parse(read('filter.schema.json')).title).toBe('A filter of tks');
    expect(text).toContain(
      "  # 90 lines like: display D-1 updated in 201 ms\n  '^display D-\\d+ updated in \\d+ ms$',\n",
    );
    expect(text).toContain("'^\\d+ of \\d+ displays updated$'");
    expect(JSON.parse(read('cases/shelfctl/passed/run.json'))).toMatchObject({ argv: ['./shelfctl'], exit: 0 });
    expect(read('cases/shelfctl/passed/output').split('\n').length).toBe(95);
    expect((await sh('tks ./shelfctl')).stdout).toMatch(/\[tks -90 lines\]\n|^shelfctl 4\.2\.0.*\n90 of 90/su);
  });

  it('new once more keeps the filter and records a failure, of which it says that nothing tells why', async () => {
    const { stdout, code } = await sh("tks filters new './shelfctl bad'");
    expect(stdout).toMatch(/^kept {5}\S+shelfctl\.toml\nrecorded \S+failed\n/u);
    expect(stdout).toMatch(/shelfctl\/failed: (\d+) bytes, \1 printed\n +it failed and no line is known to say why/u);
    expect(code).toBe(0);
  });

  it('once it is told, the failure is short, and test holds it to the laws', async () => {
    const named = readFileSync(file, 'utf8').replace(
      /^# failure = .*$/mu,
      () => "failure = [{ from = ' NOT UPDATED$' }]",
    );
    writeFileSync(file, named);
    const { stdout } = await sh('tks ./shelfctl bad');
    expect(stdout).toMatch(/\[tks -6\d lines\]\ndisplay D-61 NOT UPDATED\n {4}reason: no answer after 3 tries\n/u);
    expect((await sh('tks filters test')).code).toBe(0);
    writeFileSync(file, named.replace("'^display D-", "'of \\d+ displays', '^display D-"));
    const broken = await sh('tks filters test shelfctl');
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('broken  shelfctl/passed\n');
    expect(broken.stdout).toContain('called noise or routine, but a fact: what it came to (90 of 90 displays updated)');
    writeFileSync(file, named);
  });

  it('list tells whose it is, how often it was used and what it gained; show prints it', async () => {
    const { stdout } = await sh('tks filters');
    expect(stdout).toMatch(
      /^FILTER +WHOSE +STATE +RUNS +TOKENS SAVED\nshelfctl +user +used +2 +[1-9]\S*\n\d+ more are built in/u,
    );
    const list = JSON.parse((await sh('tks filters --json')).stdout);
    expect(list.find(({ path }: { path: string }) => path === 'shelfctl')).toMatchObject({
      origin: 'user',
      state: 'used',
      runs: 2,
      file,
    });
    expect(list.find(({ path }: { path: string }) => path === 'git/push')).toMatchObject({
      origin: 'built-in',
      runs: 0,
    });
    expect((await sh('tks filters show shelfctl')).stdout).toBe(`# ${file}: used\n${readFileSync(file, 'utf8')}`);
    expect((await sh('tks filters show "git push"')).stdout).toMatch(/^# built-in: used\nabout +=/u);
    expect((await sh('tks filters show nothing')).stderr).toMatch(/^tks: there is no filter 'nothing' \(/u);
  });

  it('eject copies a built-in one to edit', async () => {
    await sh('git init -q . && touch x');
    const { stdout } = await sh('tks filters eject git/status');
    expect(stdout).toBe(`${join(own, 'filters/git/status.toml')}\n`);
    expect((await sh('tks git status')).stdout).toContain('Untracked files:');
    expect((await sh('tks filters check')).stdout).toBe('2 filters checked, nothing is wrong\n');
    expect((await sh('tks filters eject git/status')).stderr).toContain('is there already');
    expect((await sh('tks filters eject git/status --project')).stdout).toContain(
      join(folder, '.tks/filters/git/status.toml'),
    );
    expect((await sh('tks filters')).stdout).toMatch(/git\/status +project +not trusted.*\ngit\/status +user +used/u);
  });
});

describe('new', { timeout }, () => {
  it.each([
    ["tks filters new 'env'", /prints is secret/u],
    ['tks filters new \'sh -c "echo ghp_0123456789abcdefghijABCDEFGHIJ012345"\'', /a key or token stands/u],
    ["tks filters new 'nosuchtool'", /nosuchtool/u],
    ["tks filters new ''", /there is no command/u],
  ])('%s is refused, and nothing is written', async (script, reason) => {
    const { sh, own } = createShelf();
    const { stderr, stdout, code } = await sh(script);
    expect(stderr).toMatch(reason);
    expect(stdout).toBe('');
    expect(code).not.toBe(0);
    expect(existsSync(own)).toBe(false);
  });

  it.each([
    ['nothing', 'true'],
    ['one line', 'echo done'],
    ['bytes', 'sh -c "printf \'\\377\\376 x\\n\'"'],
    ['a failure that is known everywhere', "sh -c 'echo error: no; exit 3'"],
  ])('of %s writes a filter that is sound', async (_, command) => {
    const { sh } = createShelf();
    const { stdout } = await sh(`tks filters new ${JSON.stringify(command)} --name tool`);
    expect(stdout).toMatch(/^written {2}/u);
    expect((await sh('tks filters check')).stdout).toBe('1 filter checked, nothing is wrong\n');
  });
});

describe('check', { timeout }, () => {
  it('finds all that is wrong, with file, line and column', async () => {
    const { sh, own, write } = createShelf();
    write(join(own, 'filters/a.toml'), "about = 'x'\nnoise = ['ok', '(', '^(x+)+$']\ncolour = 1\nshape = 'cube'\n");
    write(join(own, 'filters/npm/i.toml'), "about = 'x'\n");
    write(join(own, 'filters/b/--all.toml'), "about = 'x'\n");
    write(join(own, 'filters/c.tml'), "about = 'x'\n");
    write(join(own, 'filters/a/b/c/d.toml'), "about = 'x'\n");
    const { stdout, code } = await sh('tks filters check');
    expect(code).toBe(1);
    const lines = stdout.replaceAll(`${own}/filters/`, '').trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^a\.toml:3:1: unknown key 'colour'/u),
      expect.stringMatching(/^a\.toml:2:17: bad pattern in 'noise'/u),
      expect.stringMatching(/^a\.toml:4:1: 'shape' must be one of/u),
      expect.stringMatching(/^a\.toml:2:22: a pattern that takes more than linear time, on lines like "x{20}/u),
      expect.stringMatching(/^b\/--all\.toml:1:1: never used: options of a command choose no filter/u),
      expect.stringMatching(/^npm\/i\.toml:1:1: never used: `npm i` is looked for as npm\/install$/u),
      expect.stringMatching(/^a\/b\/c\/d\.toml:1:1: no filter/u),
      expect.stringMatching(/^c\.tml:1:1: no filter/u),
    ]);
    const found = JSON.parse((await sh('tks filters check a --json')).stdout);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatchObject({ file: join(own, 'filters/a.toml'), line: 3, column: 1 });
    expect((await sh('tks filters check z')).stderr).toContain("no filter of one's own for 'z'");
  });
});

describe('trust', { timeout }, () => {
  const hidden = `about = 'x\u202e'\nnoise = ['y']\n`;

  it('shows each file as it is, asks, and takes no for an answer', async () => {
    const { onTerminal, folder, write, own } = createShelf();
    write(join(folder, '.tks/filters/shelfctl.toml'), hidden);
    const no = await onTerminal('tks filters trust; echo "code $?"', '[y/N]', 'n\r');
    expect(no).toContain("about = 'x\\u{202e}'");
    expect(no).toMatch(/Use this filter, as long as nobody changes it\? \[y\/N\]/u);
    expect(no).toContain('code 1');
    expect(existsSync(join(own, 'trusted'))).toBe(false);
    const yes = await onTerminal('tks filters trust; echo "code $?"', '[y/N]', 'y\r');
    expect(yes).toContain('Trusted: shelfctl');
    expect(yes).toContain('code 0');
    expect(readFileSync(join(own, 'trusted'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}\S+shelfctl\.toml\n$/u);
  });

  it('asks nobody where nobody is, and trusts nothing that is broken', async () => {
    const { sh, folder, write, own } = createShelf();
    expect((await sh('tks filters trust --yes')).stderr).toMatch(/^tks: this project has no filters/u);
    write(join(folder, '.tks/filters/shelfctl.toml'), hidden);
    const { stderr, code } = await sh('tks filters trust < /dev/null');
    expect(stderr).toMatch(/^tks: nobody is there to answer/u);
    expect(code).not.toBe(0);
    write(join(folder, '.tks/filters/other.toml'), "about = 'x'\nnoise = ['(a+)+$']\n");
    const both = await sh('tks filters trust --yes');
    expect(both.stdout).toMatch(/other\.toml:2:\d+: a pattern .*; it cannot be trusted\nTrusted: shelfctl\n$/su);
    expect(both.code).toBe(1);
    expect(readFileSync(join(own, 'trusted'), 'utf8').trim().split('\n')).toHaveLength(1);
    expect((await sh('tks filters untrust shelfctl')).stdout).toBe('Not trusted: shelfctl\n');
    expect(readFileSync(join(own, 'trusted'), 'utf8')).toBe('');
  });
});
