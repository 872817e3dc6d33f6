import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { TranscriptFile } from '../gain/records.ts';

/** Of one session. */
export interface SessionFiles {
  readonly id: string;
  readonly main: string;
  /** Its subagents, by their ids. */
  readonly agents: ReadonlyMap<string, string>;
}

/** Characters of a folder's name; of a longer one the host keeps the beginning, and puts a sum behind it. */
const LONGEST_NAME = 200;

/** Is it Claude Code's folder of a project's transcripts? */
export function isFolderOf(project: string, name: string): boolean {
  const plain = project.replace(/[^A-Za-z0-9]/gu, '-');
  return plain.length > LONGEST_NAME ? name.startsWith(plain.slice(0, LONGEST_NAME)) : name === plain;
}

export interface Wanted {
  /** A session, or how its id begins; undefined: the latest one here. */
  readonly id: string | undefined;
  /** The one that we are called by, if it is not too new to be written. */
  readonly current: string | undefined;
  /** Its project, each path from the one before. */
  readonly project: readonly string[];
}

/** @param files of all projects */
export function findSession(files: readonly TranscriptFile[], { id, current, ...wanted }: Wanted): SessionFiles {
  const project = resolve(...wanted.project);
  const mains = files
    .filter(({ path }) => !/[\\/]subagents[\\/]/u.test(path))
    .sort((one, other) => one.changed - other.changed);
  const idOf = (file: TranscriptFile) => basename(file.path, '.jsonl');
  const here = mains.filter(({ path }) => isFolderOf(project, basename(dirname(path))));
  const found =
    id === undefined
      ? [mains.find((file) => idOf(file) === current) ?? here.at(-1)].filter((file) => file !== undefined)
      : mains.filter((file) => idOf(file).startsWith(id));
  const latest = mains.slice(-3).map(idOf).reverse().join(', ');
  const hint = latest === '' ? 'let Claude Code work, then ask again' : `the latest ones are ${latest}`;
  if (found.length === 0)
    throw new UserError(id === undefined ? `there is no session of ${project}` : `there is no session '${id}'`, hint);
  const ids = new Set(found.map(idOf));
  if (ids.size > 1) throw new UserError(`${ids.size} sessions begin with '${id}'`, [...ids].slice(0, 3).join(', '));
  const main = found.at(-1)!.path;
  return { id: idOf(found.at(-1)!), main, agents: agentsOf(files, main) };
}

const agentsOf = (files: readonly TranscriptFile[], main: string): Map<string, string> => {
  const folder = join(main.replace(/\.jsonl$/u, ''), 'subagents');
  const own = files.filter(({ path }) => path.startsWith(folder));
  return new Map(own.map(({ path }) => [basename(path, '.jsonl').replace(/^agent-/u, ''), path]));
};
