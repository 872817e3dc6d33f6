import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Part, recoverFolder, removeFolder, replaceFolder, UNFINISHED, writeAtomically } from '../atomic.ts';
import { type Change, missing, read, removeIfEmpty } from '../files.ts';
import type { Places } from './places.ts';
import { type Additions, addTo, isEmpty, removeFrom } from './settings-text.ts';

/** What is remembered of an installation, in `installed.json` of our folder. */
export interface Installed {
  readonly version: string;
  readonly mode: string;
  readonly node: string;
  readonly cli: string;
  readonly additions: Additions;
  /** False if there was no settings file before. */
  readonly settingsExisted: boolean;
  /** Folders that were made for ours, the outermost first. */
  readonly madeFolders: readonly string[];
}

const NOTHING: Additions = { allow: [], env: {}, hooks: {} };
const INSTALLED = 'installed.json';

export function readInstalled({ folder }: Places): Installed | undefined {
  const text = read(join(folder, INSTALLED));
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Installed);
  } catch {
    return undefined;
  }
}

/** Keeps the settings as they were before tks, for the day it is uninstalled. */
const backupOf = ({ settings }: Places): string => `${settings}.before-tks`;

type Wanted = Pick<Installed, 'version' | 'mode' | 'node' | 'cli' | 'additions'>;

/** Writes the folder and the settings; an interruption at any point leaves files that are whole, and a second call ends the work. */
export function install(
  places: Places,
  parts: ReadonlyMap<string, Part>,
  wanted: Wanted,
  { dryRun }: { readonly dryRun: boolean },
): Change[] {
  if (!dryRun) recover(places);
  const before = readInstalled(places);
  const old = read(places.settings);
  const additions = union(before?.additions ?? NOTHING, wanted.additions);
  // From what they are without ours: hooks of an earlier call may be wanted no more, or start what has moved.
  const base = before ? (settingsWithout(places, before) ?? { text: old }).text : old;
  const settings = isEmpty(additions) ? base : addTo(base ?? '', additions, places.settings);
  const installed: Installed = {
    ...wanted,
    additions,
    settingsExisted: before?.settingsExisted ?? old !== undefined,
    madeFolders: before?.madeFolders ?? missing(dirname(places.folder)),
  };
  const all = new Map(parts).set(INSTALLED, { text: `${JSON.stringify(installed, null, 2)}\n` });
  const changes = [
    ...changesOf(places.folder, all),
    ...(settings === old ? [] : [changeTo(places.settings, settings)]),
  ];
  if (dryRun) return changes;
  if (settings !== old && old !== undefined && !existsSync(backupOf(places))) writeAtomically(backupOf(places), old);
  if (changes.some(({ path, what }) => path !== places.settings && what !== 'same'))
    replaceFolder(places.folder, all, places.root);
  if (settings === undefined) rmSync(places.settings, { force: true });
  else if (settings !== old) writeAtomically(places.settings, settings);
  return changes;
}

function recover(places: Places): void {
  recoverFolder(places.folder, places.root);
  for (const file of [places.settings, backupOf(places)]) rmSync(`${file}${UNFINISHED}`, { force: true });
}

/** Undoes it: each file is again as it was, unless somebody else has changed it since; then only what is ours goes. */
export function uninstall(places: Places, { dryRun }: { readonly dryRun: boolean }): Change[] {
  if (!dryRun) recover(places);
  const changes: Change[] = [];
  const installed = readInstalled(places);
  const settings = installed && settingsWithout(places, installed);
  if (settings) changes.push({ path: places.settings, what: settings.text === undefined ? 'removed' : 'restored' });
  if (existsSync(places.folder)) changes.push({ path: places.folder, what: 'removed' });
  if (dryRun) return changes;
  if (settings?.text !== undefined) writeAtomically(places.settings, settings.text);
  else if (settings) rmSync(places.settings, { force: true });
  rmSync(backupOf(places), { force: true });
  if (existsSync(places.folder)) removeFolder(places.folder, places.root);
  for (const folder of [...(installed?.madeFolders ?? [])].reverse()) removeIfEmpty(folder);
  return changes;
}

/** @returns the settings as they were, undefined in it for no file; undefined if nothing of ours stands there */
function settingsWithout(
  places: Places,
  { additions, settingsExisted }: Installed,
): { text: string | undefined } | undefined {
  const now = read(places.settings);
  if (now === undefined || isEmpty(additions)) return undefined;
  const before = settingsExisted ? read(backupOf(places)) : '';
  if (before !== undefined && addTo(before, additions, places.settings) === now)
    return { text: settingsExisted ? before : undefined };
  return { text: removeFrom(now, additions, places.settings) };
}

/** What was asked for once stays until it is uninstalled; hooks are those of the last call. */
const union = (one: Additions, other: Additions): Additions => ({
  allow: [...new Set([...one.allow, ...other.allow])],
  env: { ...one.env, ...other.env },
  hooks: other.hooks,
});

const changeTo = (path: string, text: string | undefined): Change =>
  text === undefined ? { path, what: 'removed' } : changeOf(path, text);

const changesOf = (folder: string, parts: ReadonlyMap<string, Part>): Change[] => [
  ...[...parts].map(([name, { text }]) => changeOf(join(folder, name), text)),
  ...filesIn(folder)
    .filter((name) => !parts.has(name))
    .map((name): Change => ({ path: join(folder, name), what: 'removed' })),
];

function changeOf(path: string, text: string): Change {
  const old = read(path);
  return { path, what: old === undefined ? 'new' : old === text ? 'same' : 'changed' };
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
    : [];
