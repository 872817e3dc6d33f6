import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Part, recoverFolder, removeFolder, replaceFolder } from '../atomic.ts';
import { type Change, missing, removeIfEmpty } from '../files.ts';
import { withBlock, withoutBlock } from './block.ts';
import type { StartFile } from './places.ts';
import { asBytes, checkWritable, editOf, readBytes, removeFile, writeBytes } from './start-file.ts';

/** Where all stands. */
export interface Places {
  /** Of our files: `shell` in the one of the user's configuration of tks. */
  readonly folder: string;
  readonly startFiles: readonly StartFile[];
  /** Files elsewhere that are ours as a whole, by their path. */
  readonly own: ReadonlyMap<string, string>;
}

export interface Wanted extends Places {
  readonly parts: ReadonlyMap<string, Part>;
}

interface Options {
  readonly dryRun: boolean;
}

/** What is remembered, in `installed.json` of our folder. */
interface Installed {
  readonly startFiles: readonly string[];
  readonly own: readonly string[];
  /** Files and folders that were not there before, the outermost first. */
  readonly made: readonly string[];
}

const INSTALLED = 'installed.json';

/** Writes our folder, then what reads it: an interruption at any point leaves shells that start. */
export function install({ folder, parts, startFiles, own }: Wanted, { dryRun }: Options): Change[] {
  if (!dryRun) recoverFolder(folder, dirname(folder));
  const edits = [
    ...startFiles.map(({ path, line }) => editOf(path, (text) => withBlock(text, asBytes(line)))),
    ...[...own].map(([path, text]) => editOf(path, () => asBytes(text))),
  ].filter(({ before, after }) => before !== after);
  for (const { path } of edits) {
    const line = startFiles.find((file) => file.path === path)?.line;
    checkWritable(path, line === undefined ? 'remove it' : `put this line into it yourself: ${line}`);
  }
  const installed = remembered(
    readInstalled(folder),
    { folder, startFiles, own },
    edits.map(({ path }) => path),
  );
  const all = new Map(parts).set(INSTALLED, { text: `${JSON.stringify(installed, null, 2)}\n` });
  const isStale = [...all].some(([name, { text }]) => readBytes(join(folder, name)) !== asBytes(text));
  const changes: Change[] = [
    ...(isStale ? [{ path: folder, what: existsSync(folder) ? 'changed' : 'new' } as const] : []),
    ...edits.map(({ path, before }) => ({ path, what: before === undefined ? 'new' : 'changed' }) as const),
  ];
  if (dryRun) return changes;
  if (isStale) replaceFolder(folder, all, dirname(folder));
  for (const { path, after } of edits) writeBytes(path, after);
  return changes;
}

function remembered(before: Installed | undefined, wanted: Places, edited: readonly string[]): Installed {
  return {
    startFiles: union(
      before?.startFiles,
      wanted.startFiles.map(({ path }) => path),
    ),
    own: union(before?.own, [...wanted.own.keys()]),
    made: union(before?.made, [wanted.folder, ...edited].flatMap(missing)),
  };
}

/**
 * Undoes it: each file is again as it was, byte for byte; what the user has changed since stays.
 * @param places where an installation of now would be, if what is remembered was lost
 */
export function uninstall(places: Places, { dryRun }: Options): Change[] {
  const { folder } = places;
  if (!dryRun) recoverFolder(folder, dirname(folder));
  const installed = readInstalled(folder);
  const { startFiles, own, made } = installed ?? remembered(undefined, places, []);
  const edits = startFiles
    .map((path) => editOf(path, withoutBlock))
    .filter(({ before, after }) => before !== undefined && before !== after)
    .map((edit) => ({ ...edit, isGone: edit.after === '' && made.includes(edit.path) }));
  for (const { path } of edits) checkWritable(path, 'take the lines of tks out of it yourself');
  const gone = [...own, folder].filter((path) => existsSync(path));
  const changes: Change[] = [
    ...edits.map(({ path, isGone }) => ({ path, what: isGone ? 'removed' : 'restored' }) as const),
    ...gone.map((path) => ({ path, what: 'removed' }) as const),
  ];
  if (dryRun) return changes;
  for (const { path, after, isGone } of edits) isGone ? removeFile(path) : writeBytes(path, after);
  for (const path of gone) path === folder ? removeFolder(folder, dirname(folder)) : removeFile(path);
  for (const path of [...made].reverse()) removeIfEmpty(path);
  return changes;
}

export function readInstalled(folder: string): Installed | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, INSTALLED), 'utf8')) as Installed;
  } catch {
    return undefined;
  }
}

const union = (one: readonly string[] = [], other: readonly string[] = []): string[] => [
  ...new Set([...one, ...other]),
];
