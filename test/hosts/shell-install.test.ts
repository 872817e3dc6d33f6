import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorld } from '../cli/tks.ts';

const RC: Readonly<Record<string, string | undefined>> = {
  'no file': undefined,
  'an empty file': '',
  'a last line without an end': 'export A=1',
  'blank lines at the end': 'export A=1\n\n\n',
  CRLF: 'export A=1\r\nexport B=2\r\n',
  'CRLF, and a last line without an end': 'export A=1\r\nexport B=2',
  'only a line end': '\n',
  'bytes that are no UTF-8': Buffer.from('A=\xe4\xff\n', 'latin1').toString('latin1'),
  'a block of another tool': '# >>> conda initialize >>>\nx=1\n# <<< conda initialize <<<\n',
};
const NAMES = ['.bashrc', '.bash_profile', '.zshenv', '.zlogin'];

/** Each file, folder and link below, with what is in it. */
function everything(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      const kind = lstatSync(path).isSymbolicLink() ? 'link ' : '';
      if (!existsSync(path)) return [name, 'leads nowhere'];
      return [name, statSync(path).isDirectory() ? `${kind}folder` : kind + readFileSync(path, 'latin1')];
    }),
  );
}

function createHome() {
  const world = createWorld();
  const home = join(world.folder, 'home');
  mkdirSync(home);
  const sh = (line: string, env: Readonly<Record<string, string>> = {}) =>
    world.sh(line, { env: { HOME: home, ...env } });
  const put = (name: string, text: string) => writeFileSync(join(home, name), text, 'latin1');
  return { home, sh, put, world };
}

test.each(Object.entries(RC))('files with %s come back byte for byte', async (_, text) => {
  const { home, sh, put } = createHome();
  if (text !== undefined) for (const name of NAMES) put(name, text);
  const before = everything(home);
  expect(await sh('tks init shell')).toMatchObject({ code: 0, stderr: '' });
  const after = everything(home);
  expect(after['.zshenv']).toContain('.config/tks/shell/zsh-env.zsh');
  expect((await sh('tks init shell')).stdout).toContain('nothing changes');
  expect(everything(home), 'a second call changes nothing').toEqual(after);
  expect(await sh('tks uninstall shell')).toMatchObject({ code: 0, stderr: '' });
  expect(everything(home)).toEqual(before);
  expect((await sh('tks uninstall shell')).stdout).toBe('tks is not installed in a shell.\n');
});

test('what the user writes behind ours stays, and what was put there for ours goes', async () => {
  const { home, sh, put } = createHome();
  put('.bashrc', 'A=1');
  await sh('tks init shell');
  writeFileSync(join(home, '.bashrc'), `${readFileSync(join(home, '.bashrc'), 'utf8')}B=2\n`);
  await sh('tks uninstall shell');
  expect(everything(home)).toEqual({ '.bashrc': 'A=1\nB=2\n' });
});

test('links stay, also those that lead nowhere yet, and so does the mode', async () => {
  const { home, sh } = createHome();
  mkdirSync(join(home, 'dotfiles'));
  writeFileSync(join(home, 'dotfiles/bashrc'), 'A=1\n', { mode: 0o640 });
  symlinkSync('dotfiles/bashrc', join(home, '.bashrc'));
  symlinkSync('dotfiles/zshenv', join(home, '.zshenv'));
  const before = everything(home);
  await sh('tks init shell');
  expect(readFileSync(join(home, 'dotfiles/bashrc'), 'utf8')).toContain('tks');
  expect(readFileSync(join(home, 'dotfiles/zshenv'), 'utf8')).toContain('tks');
  await sh('tks uninstall shell');
  expect(everything(home)).toEqual(before);
  expect(statSync(join(home, 'dotfiles/bashrc')).mode & 0o777).toBe(0o640);
});

test('a read-only file is the user’s word: nothing is written, and what to do is said', async () => {
  const { home, sh, put } = createHome();
  put('.zshenv', 'A=1\n');
  chmodSync(join(home, '.zshenv'), 0o444);
  const before = everything(home);
  const { code, stderr } = await sh('tks init shell');
  expect(code).toBe(125);
  expect(stderr).toContain(`${home}/.zshenv is read-only (make it writable, or put this line into it yourself: `);
  expect(everything(home)).toEqual(before);
  const line = stderr.slice(stderr.indexOf('yourself: ') + 10, stderr.lastIndexOf(')'));
  chmodSync(join(home, '.zshenv'), 0o644);
  put('.zshenv', `A=1\n${line}\n`);
  chmodSync(join(home, '.zshenv'), 0o444);
  expect((await sh('tks init shell')).code).toBe(0);
});

test('bash reads its first login file; a second one would hide it', async () => {
  const { home, sh, put } = createHome();
  put('.bash_login', 'A=1\n');
  put('.profile', 'B=2\n');
  await sh('tks init shell');
  expect(readFileSync(join(home, '.bash_login'), 'utf8')).toContain('tks');
  expect(readFileSync(join(home, '.profile'), 'utf8')).toBe('B=2\n');
  expect(existsSync(join(home, '.bash_profile'))).toBe(false);
});

test('ZDOTDIR and XDG_CONFIG_HOME are heeded', async () => {
  const { home, sh } = createHome();
  const env = { ZDOTDIR: join(home, 'z'), XDG_CONFIG_HOME: join(home, 'c') };
  await sh('tks init shell', env);
  const names = Object.keys(everything(home));
  for (const name of ['z/.zshenv', '.zshenv', 'c/fish/conf.d/tks.fish', 'c/tks/shell/functions.sh'])
    expect(names).toContain(name);
  await sh('tks uninstall shell', env);
  expect(everything(home)).toEqual({});
});

test('nothing is written by --dry-run, and shells know no projects', async () => {
  const { home, sh } = createHome();
  expect((await sh('tks init shell --dry-run')).stdout).toContain('nothing is written');
  expect(await sh('tks init shell --project')).toMatchObject({ code: 125 });
  expect(everything(home)).toEqual({});
});

test('what is remembered may be lost: the lines go all the same', async () => {
  const { home, sh, put } = createHome();
  put('.bashrc', 'A=1\n');
  await sh('tks init shell && rm ~/.config/tks/shell/installed.json && tks uninstall shell');
  expect(readFileSync(join(home, '.bashrc'), 'utf8')).toBe('A=1\n');
  expect(existsSync(join(home, '.config/tks/shell'))).toBe(false);
});

test('the doctor tells what is installed, and what does not hold any more', async () => {
  const { home, sh, put } = createHome();
  const told = async () => (await sh('tks doctor')).stdout.match(/^.*shells: .*\n(?: .*\n)?/mu)?.[0];
  expect(await told()).toBeUndefined();
  await sh('tks init shell');
  expect(await told()).toContain(`ok      shells: ${home}/.bashrc`);
  put('.zshenv', '');
  expect(await told()).toContain(`${home}/.zshenv does not read`);
});

test.each(['bash -n', 'zsh -n', 'sh -n'])('%s reads what is written', async (check) => {
  const { sh } = createHome();
  await sh('tks init shell');
  const files = check === 'sh -n' ? 'profile.sh' : 'profile.sh bash-env.sh functions.sh call.sh zsh-env.zsh';
  expect(await sh(`cd ~/.config/tks/shell && for f in ${files}; do ${check} $f || exit; done`)).toMatchObject({
    code: 0,
    stderr: '',
  });
});
