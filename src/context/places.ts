import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';

/** Where a host keeps its things; absolute paths. */
export interface Places {
  /** The session's folder. */
  readonly folder: string;
  /** The user's own. */
  readonly home: string;
  /** Claude Code's: `~/.claude`. */
  readonly config: string;
  /** Claude Code's `.claude.json`. */
  readonly state: string;
  /** What an administrator has set for all users. */
  readonly managed: string;
  /** Variables that tell it what to do. */
  readonly variables: Readonly<Record<string, string>>;
}

const MANAGED: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: '/Library/Application Support/ClaudeCode',
  win32: 'C:\\Program Files\\ClaudeCode',
};

/**
 * @param wanted the session's folder; the current one if undefined
 * @throws UserError if it is none
 */
export function placesOf(wanted: string | undefined, { claude, folder: current, userFolder }: Env): Places {
  if (current === undefined) throw new UserError('the current folder does not exist any more');
  const { config, state, variables } = claude;
  const folder = resolve(current, wanted ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`${folder} is no folder`, 'name the folder that the session is started in');
  const managed = MANAGED[process.platform] ?? '/etc/claude-code';
  return { folder: realpathSync(folder), home: userFolder, config, state, managed, variables };
}
