import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { type Fields, type Files, fieldsOf } from './files.ts';
import type { Item, Scope } from './model.ts';
import type { Places } from './places.ts';

/** A settings file. */
export interface Settings {
  readonly scope: Scope;
  readonly file: string;
  readonly values: Fields;
}

/** What each reader of Claude Code's files is given. */
export interface Surroundings {
  readonly places: Places;
  readonly files: Files;
  /** The repository's root, or the folder. */
  readonly root: string;
  /** From the folder up to the root of the file system. */
  readonly ancestors: readonly string[];
  /** Those in which skills and agents are looked for: up to the repository's root, or to the user's folder. */
  readonly own: readonly string[];
  /** The strongest first. */
  readonly settings: readonly Settings[];
  /** Of the strongest file that has it. */
  setting(key: string): unknown;
  /** The `.claude.json`, and what it says of this project. */
  readonly state: Fields;
  readonly project: Fields;
  /** Variables as a session has them: those of the settings outrank the shell's. */
  readonly variables: Readonly<Record<string, string>>;
}

/** An item before it is counted. */
export interface Draft extends Omit<Item, 'id' | 'characters' | 'tokens'> {
  /** What the first request holds of it. */
  readonly text: string;
  /** Where only its size is known. */
  readonly size?: { readonly characters: number; readonly tokens: number };
}

export function surroundingsOf(places: Places, files: Files): Surroundings {
  const { folder, home, config } = places;
  const ancestors = foldersUp(folder);
  const repository = ancestors.find((one) => existsSync(join(one, '.git')));
  const user = join(config, 'settings.json');
  const own = join(folder, '.claude/settings.json');
  const settings = [
    settingsIn('managed', join(places.managed, 'managed-settings.json'), files),
    settingsIn('local', join(folder, '.claude/settings.local.json'), files),
    ...(own === user ? [] : [settingsIn('project', own, files)]),
    settingsIn('user', user, files),
  ];
  const state = files.json(places.state);
  return {
    places,
    files,
    ancestors,
    root: repository ?? folder,
    own: ancestors
      .filter((one) => (repository ? isIn(one, repository) : one === folder || isIn(one, home)))
      // What stands there is the user's.
      .filter((one) => join(one, '.claude') !== config),
    settings,
    setting: (key) => settings.find(({ values }) => key in values)?.values[key],
    state,
    project: fieldsOf(fieldsOf(state['projects'])[repository ?? folder]),
    variables: Object.assign({}, places.variables, ...settings.toReversed().map(variablesIn)),
  };
}

const settingsIn = (scope: Scope, file: string, files: Files): Settings => ({ scope, file, values: files.json(file) });

const variablesIn = ({ values }: Settings): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf(values['env'])).map(([name, value]) => [name, String(value)]));

export const foldersUp = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersUp(dirname(folder))];

/** True for the folder itself. */
export function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return folder !== '' && way !== '..' && !way.startsWith('../') && !isAbsolute(way);
}

/** Folder of a project's transcripts and memory: its path with all but letters and digits made `-`. */
export function projectFolder({ config }: Pick<Places, 'config'>, folder: string, files: Files): string {
  const name = folder.replace(/[^A-Za-z0-9]/gu, '-');
  const projects = join(config, 'projects');
  if (name.length <= LONGEST) return join(projects, name);
  // A long one is cut and ends in a hash.
  const known = files.names(projects).find((one) => one.startsWith(name.slice(0, LONGEST)));
  return join(projects, known ?? name.slice(0, LONGEST));
}

const LONGEST = 200;
