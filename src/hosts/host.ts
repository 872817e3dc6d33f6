import type { Edit } from './edit.ts';
import type { Answer, Keeping } from './keep.ts';
import type { HostName } from './names.ts';
import type { Fields } from './slot.ts';

export const SCOPES = ['user', 'project'] as const;
export type Scope = (typeof SCOPES)[number];

/** Where a host's files are; absolute paths. */
export interface Where {
  /** The user's. */
  readonly home: string;
  /** The current one, which is a project's. */
  readonly folder: string;
  /** For variables that move a host's own folder. */
  readonly variable: (name: string) => string | undefined;
}

export interface LineOptions {
  /** What is to be printed if tks cannot be asked. */
  readonly silence?: string;
  /** A further word for the hook. */
  readonly more?: string;
  /** An exit code of 2 goes through. */
  readonly mayRefuse?: boolean;
}

/** How a host is to call tks. */
export interface Calls {
  /** A line of shell that asks `tks hook NAME`; whatever fails, it ends well and says what means no opinion. */
  readonly line: (host: string, options?: LineOptions) => string;
  /** The same without a shell: a program and its first arguments. */
  readonly argv: readonly string[];
  /** The folder of the package. */
  readonly root: string;
}

/** What a hook is told and what is known besides. */
export interface Asked {
  readonly payload: Fields;
  /** The word behind the host's name in `tks hook gemini all`. */
  readonly more: string | undefined;
  readonly where: Where;
  /** How tks is called in a line of shell. */
  readonly prefix: string;
  readonly serves: (words: readonly string[]) => boolean;
  /** For results. */
  readonly keeping: (of: Pick<Keeping, 'folder' | 'session'>) => Promise<Keeping>;
}

/** What is said to the host, and what came of it that is to be noted. */
export interface Said {
  readonly said?: unknown;
  /** In place of it: the host does not run the command, and tells this to the model. */
  readonly refusal?: string;
  readonly answer?: Answer;
  readonly session?: string | undefined;
}

/** A host that is told in its own files to ask `tks hook NAME`, or to load what does. */
export interface Host {
  /** As it is named in `tks init gemini`; others that share its files come after it. */
  readonly names: readonly [HostName, ...HostName[]];
  readonly title: string;
  /** As found on PATH. */
  readonly programs: readonly string[];
  readonly edits: (scope: Scope, where: Where, calls: Calls, mode: string | undefined) => readonly Edit[];
  /** Its own words for `--mode`, besides `auto`. */
  readonly modes?: readonly string[];
  /** What the user has to do or to know once it is installed. */
  readonly notes: readonly string[];
  /** Printed where there is no opinion; nothing if this is not set. */
  readonly silence?: string;
  readonly answer: (asked: Asked) => Promise<Said | undefined>;
}
