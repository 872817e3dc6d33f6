import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from './tks.ts';

/** A tool of somebody's own, as a real program. */
const SHIP = `#!/bin/sh
for i in $(seq 1 120); do echo "uploading part $i of 120"; done
echo "part 77 has a wrong checksum: retried"
echo "== all parts are shipped =="
exit \${1:-0}
`;
const FILTER = `about   = "what was retried, the verdict; parts that went through are routine"
routine = ['^uploading part \\d+ of \\d+$']
summary = ['^== all parts']
`;
const RETRIED = 'part 77 has a wrong checksum: retried\n== all parts are shipped ==\n';

function createShip() {
  const world = createWorld();
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const ship = join(world.folder, 'ship');
  writeFileSync(ship, SHIP);
  chmodSync(ship, 0o755);
  const user = (name: string, text: string) => write(join(world.home, '.config/tks/filters', name), text);
  const project = (name: string, text: string, folder = '.') =>
    write(join(world.folder, folder, '.tks/filters', name), text);
  return { ...world, user, project };
}

const trust = ({ sh }: World) => sh('tks filters trust --yes');

/** Milliseconds: each runs tks several times. */
const timeout = 120_000;

describe("a user's filter", { timeout }, () => {
  it('serves its command, its path deciding which, before a built-in one', async () => {
    const { sh, user } = createShip();
    expect((await sh('tks ./ship')).stdout).toContain('uploading part 60 of 120');
    user('ship.toml', FILTER);
    const { stdout, stderr, code } = await sh('tks ./ship');
    expect(stdout).toMatch(
      /^\[tks -120 lines\]\npart 77 has.*\n== all parts are shipped ==\n\[tks raw \d{9}: 120 of 122 lines left out/u,
    );
    expect([stderr, code]).toEqual(['', 0]);
    // A failure that nothing explains keeps all.
    expect((await sh('tks ./ship 3')).stdout).toContain('uploading part 60 of 120');
    // Longest path first.
    user('ship/all.toml', `${FILTER}verbatim = ['all']\n`);
    expect((await sh('tks ./ship all')).stdout).toContain('uploading part 60 of 120');
    user('seq.toml', 'about = "no number but the last"\nroutine = [\'^\\d+$\']\n');
    expect((await sh('tks seq 1 2000')).stdout).toMatch(/^\[tks -2000 lines\]\n/u);
  });

  it('marks what it calls noise, which a built-in one does not', async () => {
    const { sh, user } = createShip();
    user('ship.toml', FILTER.replace('routine', 'noise'));
    expect((await sh('tks ./ship')).stdout).toMatch(/^\[tks -120 lines\]\npart 77/u);
  });

  it('is used by pipes, by the file of a function, and where the command is echoed or signed in another output', async () => {
    const { sh, user } = createShip();
    user('ship.toml', FILTER);
    expect((await sh('./ship | tks pipe --as ./ship --exit 0')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    expect((await sh('./ship > out; tks --finish "$PWD/out" 0 ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    const echoed = await sh('tks sh -c \'echo "$ ./ship"; ./ship\'');
    expect(echoed.stdout).toContain(`$ ./ship\n[tks -120 lines]\n${RETRIED}`);
    user('ship.toml', `${FILTER}signature = '^uploading part 1 of'\n`);
    expect((await sh("tks sh -c './ship'")).stdout).toContain(`-119 lines]\n${RETRIED}`);
    expect((await sh('tks run --filter ship -- ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    expect((await sh("tks rewrite 'ship 3 && ls2'")).stdout).toBe('tks ship 3 && ls2\n');
  });
});

describe("a project's filter", { timeout }, () => {
  it('is used once it is trusted, from the root of the repository down, and said once not to be until then', async () => {
    const world = createShip();
    const { sh, project, user } = world;
    project('ship.toml', FILTER);
    const untrusted = await sh('tks ./ship');
    expect(untrusted.stdout).toContain('uploading part 60 of 120');
    expect(untrusted.stderr).toMatch(
      /^tks: \S+\.tks\/filters\/ship\.toml: not used until you .*\(tks filters trust\)\n$/u,
    );
    expect((await sh('tks ./ship')).stderr).toBe('');
    await trust(world);
    expect((await sh('tks ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    user('ship.toml', FILTER.replace('^uploading', '^nothing'));
    expect((await sh('tks ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    const below = await sh('mkdir -p a/b && git init -q . && cd a/b && tks ../../ship');
    expect(below.stdout).toContain(`-120 lines]\n${RETRIED}`);
    expect((await sh('cd a/b && git init -q . && tks ../../ship')).stdout).toContain('uploading part 60');
  });

  it('is no longer trusted once it changes or is moved, and trusted again as it was', async () => {
    const world = createShip();
    const { sh, project } = world;
    project('ship.toml', FILTER);
    await trust(world);
    expect((await sh('tks ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    project('ship.toml', `${FILTER}# changed\n`);
    const changed = await sh('tks ./ship');
    expect(changed.stdout).toContain('uploading part 60 of 120');
    expect(changed.stderr).toContain('ship.toml: not used until');
    project('ship.toml', FILTER);
    expect((await sh('tks ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    expect((await sh('mkdir sub && cp -r .tks ship sub && cd sub && tks ./ship')).stdout).toContain(
      'uploading part 60',
    );
    await sh('tks filters untrust');
    expect((await sh('tks ./ship')).stdout).toContain('uploading part 60 of 120');
  });

  it('is not spoken of where a host would show it to its model', async () => {
    const { sh, project } = createShip();
    project('ship.toml', FILTER);
    const { stderr } = await sh('tks ./ship', { env: { CLAUDECODE: '1' } });
    expect(stderr).toBe('');
    expect((await sh('tks doctor')).stdout).toMatch(
      /^note +filters: \S+ship\.toml: not trusted, so not used\n +→ tks filters trust$/mu,
    );
    expect((await sh('tks ./ship')).stderr).toContain('not used until');
  });
});

describe('a broken filter is told of in one line, once, and the command runs as if it were not there', {
  timeout,
}, () => {
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['no TOML', 'about = "x', /ship\.toml:1:\d+: \S/u],
    ['an unknown key', `${FILTER}colour = 1\n`, /ship\.toml:4:1: unknown key 'colour'; the keys are/u],
    ['a bad pattern', "about = 'x'\nnoise = ['ok', '(']\n", /ship\.toml:2:17: bad pattern in 'noise': /u],
    ['no about', "noise = ['x']\n", /ship\.toml:1:1: 'about' is missing/u],
    ['a list that is none', "about = 'x'\nnoise = 'x'\n", /ship\.toml:2:1: 'noise' must be a list/u],
    ['a pattern that is none', "about = 'x'\nnoise = [3]\n", /ship\.toml:2:1: 'noise' holds something/u],
    ['a shape nobody has', "about = 'x'\nshape = 'heap'\n", /ship\.toml:2:1: 'shape' must be one of/u],
    [
      'an unknown key in a block',
      "about = 'x'\nfailure = [{ from = 'a', until = 'b' }]\n",
      /:2:\d+: unknown key 'until'/u,
    ],
    [
      'a pattern that takes for ever',
      "about = 'x'\n\nnoise = ['^(u+)+$']\n",
      /:3:11: a pattern that takes more than linear/u,
    ],
    ['a slow pattern', "about = 'x'\nnoise = ['x.*y.*z']\n", /:2:11: a pattern that takes more than linear time/u],
    ['an empty file', '', /ship\.toml:1:1: 'about' is missing/u],
    ['bytes that are no text', '\u0000\u0001', /ship\.toml/u],
    ['too much', `about = '${'x'.repeat(300_000)}'`, /ship\.toml: is larger than/u],
  ];
  it.each(broken)('%s', async (_, text, complaint) => {
    const { sh, user } = createShip();
    user('ship.toml', text);
    const { stdout, stderr, code } = await sh('tks ./ship 3');
    expect(stdout).toContain('uploading part 60 of 120');
    expect(stdout).toContain(RETRIED);
    expect(code).toBe(3);
    expect(stderr).toMatch(complaint);
    expect(stderr).toMatch(/^tks: .*; it is not used\n$/u);
    expect((await sh('tks ./ship 3')).stderr).toBe('');
  });

  it.each([
    ['a folder', 'mkdir -p F'],
    ['a link to nothing', 'ln -s /nowhere F'],
    ['a pipe', 'mkfifo F'],
    ['a file that may not be read', 'echo "about = 1" > F; chmod 0 F'],
    ['a circle of links', 'ln -s . .config/tks/filters/ship'],
  ])('%s', async (_, make) => {
    const { sh, home } = createShip();
    mkdirSync(join(home, '.config/tks/filters'), { recursive: true });
    await sh(`cd ~ && F=.config/tks/filters/ship.toml; ${make.replaceAll('F', '$F')}`.replace('$F=', 'F='));
    const { stdout, stderr, code } = await sh('tks ./ship 3');
    expect(stdout).toContain(RETRIED);
    expect(code).toBe(3);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('a built-in filter is used in its place', async () => {
    const { sh, user } = createShip();
    user('git/status.toml', 'noise = [');
    const { stdout, stderr } = await sh('git init -q . && touch a b && tks git status');
    expect(stdout).toBe((await sh('rm -r ~/.config; tks git status')).stdout);
    expect(stdout).not.toBe((await sh('git status')).stdout);
    expect(stderr).toMatch(/^tks: \S+status\.toml:1:\d+: .*; it is not used\n$/u);
  });

  it('a folder of filters that is a link, or a file, or may not be entered', async () => {
    const { sh, home, folder } = createShip();
    mkdirSync(join(home, '.config/tks'), { recursive: true });
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/ship.toml'), FILTER);
    symlinkSync(join(folder, 'mine'), join(home, '.config/tks/filters'));
    expect((await sh('tks ./ship')).stdout).toContain(`-120 lines]\n${RETRIED}`);
    const file = await sh('rm ~/.config/tks/filters; touch ~/.config/tks/filters; tks ./ship');
    expect([file.stdout.includes(RETRIED), file.stderr]).toEqual([true, '']);
  });
});
