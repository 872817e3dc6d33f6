import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { TranscriptFile } from '../gain/records.ts';

/** Of one session. */
export interface SessionFiles {
  readonly id: string;
  readonly main: string;
  /** Of its subagents. */
  readonly agents: readonly string[];
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
  /** Its project's folder. */
  readonly project: string;
}

const idOf = (file: TranscriptFile): string => basename(file.path, '.jsonl');

/** @param files of all projects */
export function findSession(files: readonly TranscriptFile[], { id, current, project }: Wanted): SessionFiles {
  const mains = files
    .filter(({ path }) => !/[\\/]subagents[\\/]/u.test(path))
    .sort((one, other) => one.changed - other.changed);
  const here = mains.filter(({ path }) => isFolderOf(project, basename(dirname(path))));
  const main = id === undefined ? (mains.find((file) => idOf(file) === current) ?? here.at(-1)) : named(mains, id);
  if (!main) {
    const latest = mains.slice(-3).map(idOf).reverse().join(', ');
    throw new UserError(
      id === undefined ? `there is no session of ${project}` : `there is no session '${id}'`,
      latest === '' ? 'let Claude Code work, then ask again' : `the latest ones are ${latest}`,
    );
  }
  return { id: idOf(main), main: main.path, agents: agentsOf(files, main.path) };
}

/** A session that was moved to another folder can stand in two: the later one. */
function named(mains: readonly TranscriptFile[], id: string): TranscriptFile | undefined {
  const exact = mains.findLast((file) => idOf(file) === id);
  const alike = [...new Set(mains.map(idOf).filter((one) => one.startsWith(id)))];
  if (!exact && alike.length > 1)
    throw new UserError(`${alike.length} sessions begin with '${id}'`, alike.slice(0, 3).join(', '));
  return exact ?? mains.findLast((file) => idOf(file) === alike[0]);
}

const agentsOf = (files: readonly TranscriptFile[], main: string): string[] => {
  const folder = join(main.replace(/\.jsonl$/u, ''), 'subagents');
  return files.map(({ path }) => path).filter((path) => path.startsWith(folder));
};
