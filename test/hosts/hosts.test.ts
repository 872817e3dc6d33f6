import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOSTS } from '../../src/hosts/hosts.ts';
import { createWorld } from '../cli/tks.ts';
import { everything } from './everything.ts';

const KILL = fileURLToPath(new URL('kill-at.cjs', import.meta.url));

/** A user's folder apart from tks's own. */
function createUser() {
  const world = createWorld();
  const user = join(world.folder, 'user');
  mkdirSync(user);
  const sh = (line: string, env = {}) => world.sh(line, { env: { HOME: user, ...env } });
  const examine = async () => {
    const { stdout, code } = await sh('tks doctor --json');
    const checks = JSON.parse(stdout) as { name: string; state: string; text: string; mend?: string }[];
    return { code, find: (name: string) => checks.find((check) => check.name === name) };
  };
  return { ...world, user, sh, examine };
}

test('all hosts at once, and every file is again as it was', async () => {
  const { user, folder, sh } = createUser();
  writeFileSync(join(folder, 'README'), 'x');
  const before = everything(folder);
  const names = HOSTS.map(({ names: [name] }) => name).join(' ');
  const each = (line: string) => sh(`for h in ${names}; do ${line} || exit; done`);
  expect(await each('tks init $h --dry-run')).toMatchObject({ code: 0, stderr: '' });
  expect(everything(folder)).toEqual(before);
  expect(await each('tks init $h && tks init $h --project')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(user, '.gemini/settings.json'), 'utf8')).toContain(process.execPath);
  const project = readFileSync(join(folder, '.gemini/settings.json'), 'utf8');
  expect(project, 'other people have tks elsewhere').toContain('"tks hook gemini 2>/dev/null || true"');
  expect(await each('tks uninstall $h --project && tks uninstall $h')).toMatchObject({ code: 0, stderr: '' });
  expect(everything(folder)).toEqual(before);
  expect((await sh('tks uninstall gemini')).stdout).toBe('tks is not installed in Gemini CLI.\n');
});

test.each([
  ['tks init gemini', 'true'],
  ['tks uninstall gemini', 'tks init gemini'],
])(
  '%s killed at any step leaves whole files, and a second call ends the work',
  async (line, first) => {
    const { folder, home, user, sh } = createUser();
    mkdirSync(home);
    mkdirSync(join(user, '.gemini'));
    writeFileSync(join(user, '.gemini/settings.json'), '{\n\t"a": 1\n}');
    await sh(first);
    const start = everything(user);
    const saved = join(folder, 'saved');
    const [from, to] = [
      [user, home],
      [join(saved, 'user'), join(saved, 'home')],
    ] as const;
    for (const [at, path] of from.entries()) cpSync(path!, to[at]!, { recursive: true });
    await sh(line);
    const end = everything(user);
    for (let count = 0, killed = true; killed; count++) {
      for (const [at, path] of from.entries()) {
        rmSync(path!, { recursive: true, force: true });
        cpSync(to[at]!, path!, { recursive: true });
      }
      const program = line.replace('tks', `node --require ${KILL} $(readlink -f $(command -v tks))`);
      killed = (await sh(program, { KILL_AT: String(count) })).code !== 0;
      expect([start, end].map((one) => one['.gemini/settings.json'])).toContain(
        everything(user)['.gemini/settings.json'],
      );
      await sh(line);
      expect(everything(user)).toEqual(end);
      await sh('tks uninstall gemini');
      expect(everything(user)['.gemini/settings.json']).toBe('{\n\t"a": 1\n}');
    }
  },
  120_000,
);

describe('doctor', () => {
  test('tells of hosts that are there, and of no others', async () => {
    const { user, examine } = createUser();
    mkdirSync(join(user, '.qwen'));
    const { code, find } = await examine();
    expect(code).toBe(0);
    expect(find('Qwen Code, user')).toMatchObject({ state: 'note', text: 'not installed', mend: 'tks init qwen' });
    expect(find('Windsurf, user')).toBeUndefined();
  });

  test.each(['gemini', 'gemini --mode results', 'opencode', 'cline', 'qwen --project'])(
    '%s is in order',
    async (host) => {
      const { sh, examine } = createUser();
      await sh(`tks init ${host}`);
      const title = HOSTS.find(({ names: [name] }) => host.startsWith(name))!.title;
      const { code, find } = await examine();
      expect(find(`${title}, ${host.endsWith('project') ? 'project' : 'user'}`)).toMatchObject({ state: 'ok' });
      expect(code).toBe(0);
    },
  );

  test('of another tks, of one that is half there, and of a file that is broken', async () => {
    const { user, sh, examine } = createUser();
    await sh('tks init qwen');
    const file = join(user, '.qwen/settings.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('/bin/tks.js', '/elsewhere/tks.js'));
    expect((await examine()).find('Qwen Code, user')).toMatchObject({ state: 'note', mend: 'tks init qwen' });
    writeFileSync(file, '{}');
    const half = await examine();
    expect(half.find('Qwen Code, user')).toMatchObject({ state: 'wrong', text: `tks is missing in ${file}` });
    expect(half.code).toBe(1);
    writeFileSync(file, text.slice(1));
    expect((await examine()).find('Qwen Code, user')).toMatchObject({ state: 'wrong' });
  });
});

describe('said clearly', () => {
  test('a mode that the host does not have', async () => {
    expect(await createUser().sh('tks init codex --mode results')).toMatchObject({
      code: 125,
      stderr: "tks: 'results' is no mode of codex (known are auto)\n",
    });
  });

  test('no home folder', async () => {
    expect(await createUser().sh('tks init codex', { HOME: '' })).toMatchObject({
      code: 125,
      stderr: 'tks: there is no home folder (set HOME)\n',
    });
  });

  test('a file in the place of a folder', async () => {
    const { user, sh } = createUser();
    writeFileSync(join(user, '.gemini'), 'x');
    expect(await sh('tks init gemini')).toMatchObject({
      code: 125,
      stderr: expect.stringContaining('settings.json cannot be written'),
    });
    expect(everything(user)).toEqual({ '.gemini': 'x' });
  });
});
