import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isOnPath } from '../../process/on-path.ts';
import type { Where } from '../host.ts';
import { quote } from '../quote.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export const installedShells = (path: string): Shell[] => SHELLS.filter((name) => isOnPath(name, path));

/** Of our files, in the folder of the user's configuration of tks. */
export const folderIn = (config: string): string => join(config, 'shell');

/** A file of the user's that a shell reads when it starts, and what is to stand there. */
export interface StartFile {
  readonly path: string;
  /** One of shell. */
  readonly line: string;
}

/** @param ours folder of our files */
export function startFilesOf(shell: Shell, { home, variable }: Where, ours: string): StartFile[] {
  if (shell === 'fish') return [];
  const read = (name: string) => `[ ! -r ${quote(join(ours, name))} ] || . ${quote(join(ours, name))}`;
  if (shell === 'bash') {
    const line = read('profile.sh');
    return [join(home, '.bashrc'), loginFileOf(home)].map((path) => ({ path, line }));
  }
  const folders = [...new Set([variable('ZDOTDIR') || home, home])];
  return folders.flatMap((folder) => [
    // A login shell finds its programs only after what it reads first.
    { path: join(folder, '.zshenv'), line: `[[ -o login ]] || ${read('zsh-env.zsh')}` },
    { path: join(folder, '.zlogin'), line: read('zsh-env.zsh') },
  ]);
}

/** Bash reads the first of these; one more in front of it would hide it. */
const loginFileOf = (home: string): string =>
  ['.bash_profile', '.bash_login', '.profile'].map((name) => join(home, name)).find((path) => existsSync(path)) ??
  join(home, '.profile');

/** A file of our own in the folder that fish reads at its start. */
export const fishFileOf = ({ home, variable }: Where): string =>
  join(variable('XDG_CONFIG_HOME') || join(home, '.config'), 'fish/conf.d/tks.fish');
