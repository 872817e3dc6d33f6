import type { Report } from '../model.ts';
import type { SessionUse } from '../usage.ts';
import type { Nature } from './kinds.ts';

/** What findings are made from. */
export interface Given {
  readonly report: Report;
  /** Of the last days, in all projects. */
  readonly sessions: readonly SessionUse[];
  /** Days that were looked at. */
  readonly days: number;
  /** Is a session one of this project? */
  readonly isHere: (session: SessionUse) => boolean;
  readonly nature: Nature;
  /** A file's name for people: from the project's folder, or from `~`, if it is there. */
  readonly shown: (file: string) => string;
  /** Settings that are the user's, for this project alone: where things are switched off. */
  readonly settings: string;
  /** Settings files whose `env` sets a variable. */
  readonly variableIn: ReadonlyMap<string, readonly string[]>;
  /** Its model does not run at Anthropic. */
  readonly ownModel: boolean;
  /** Text of a file; undefined if it cannot be read. */
  readonly read: (file: string) => string | undefined;
}
