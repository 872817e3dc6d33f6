import { join } from 'node:path';
import type { Env } from '../../env.ts';
import { UserError } from '../../errors.ts';

export type Scope = 'user' | 'project';

/** Where an installation in Claude Code stands; absolute paths. */
export interface Places {
  readonly scope: Scope;
  /** Claude Code's own folder: `~/.claude`, or `.claude` of the project. */
  readonly root: string;
  /** Ours in it, loaded as a plugin. */
  readonly folder: string;
  /** The settings file that is edited if the user asks for something that stands there. */
  readonly settings: string;
}

export function placesOf(scope: Scope, env: Pick<Env, 'claude' | 'folder'>): Places {
  const root = scope === 'user' ? env.claude.config : join(projectOf(env), '.claude');
  const settings = join(root, scope === 'user' ? 'settings.json' : 'settings.local.json');
  return { scope, root, folder: join(root, 'skills', 'tks'), settings };
}

function projectOf({ folder }: Pick<Env, 'folder'>): string {
  if (folder === undefined) throw new UserError('the current folder does not exist any more');
  return folder;
}
