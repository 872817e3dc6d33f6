import type { Report } from './model.ts';

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
  /** Variables that tell it what to do. */
  readonly variables: Readonly<Record<string, string>>;
}

export type CountTokens = (text: string) => number;

/** Reads what a session of Claude Code in this folder begins with; starts nothing. */
export function readContext({ folder }: Places, _countTokens: CountTokens): Report {
  return { host: 'claude', folder, window: { tokens: 200_000 }, items: [], warnings: [] };
}
