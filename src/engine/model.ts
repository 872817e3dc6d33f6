/** What a line is to the reader. `plain` is every line no pattern speaks about. */
export type Role = 'failure' | 'warning' | 'summary' | 'plain' | 'detail' | 'routine' | 'noise';

export const ROLES: readonly Role[] = ['failure', 'warning', 'summary', 'plain', 'detail', 'routine', 'noise'];

/** A re-arrangement of lines; each is a file in `shapes/`. */
export type ShapeName = (typeof SHAPE_NAMES)[number];

export const SHAPE_NAMES = [
  'diagnostics',
  'spans',
  'diff',
  'commits',
  'blame',
  'matches',
  'sections',
  'hosts',
  'paths',
  'table',
  'json',
  'listing',
  'tree',
  'markdown',
] as const;

/** How much may be printed, see `budget.ts`. */
export type BudgetName = (typeof BUDGETS)[number];

export const BUDGETS = ['report', 'list', 'file'] as const;

/** Hard budgets in characters, in place of tks's own. */
export type Budgets = Readonly<Partial<Record<BudgetName, number>>>;

/** 1 is stdout, 2 is stderr; where the two are one descriptor, everything is 1. */
export type Stream = 1 | 2;

/** A run of lines that belong together; its first line is the headline. Without `to` it ends at a blank line. */
export interface Block {
  readonly from: RegExp;
  readonly to: RegExp | undefined;
}

/** What a line is tried on. */
export type Pattern = Pick<RegExp, 'test'>;

/** Patterns that give lines their roles, made by `filter/load.ts` from a TOML file. */
export interface Filter {
  /** Path of its file without extension, and so the command it serves: `git/push`. */
  readonly path: string;
  readonly about: string;
  /** Recognises the tool inside another program's output. */
  readonly signature: Pattern | undefined;
  readonly failure: Pattern | undefined;
  readonly blocks: readonly Block[];
  readonly warning: Pattern | undefined;
  readonly summary: Pattern | undefined;
  readonly detail: Pattern | undefined;
  readonly routine: Pattern | undefined;
  readonly noise: Pattern | undefined;
  readonly shape: ShapeName | undefined;
  /** Undefined: a report, or what the tools recognised inside have. */
  readonly budget: BudgetName | undefined;
  /** Words of the command line that make it a command that keeps talking. */
  readonly live: readonly string[];
  /** Words of the command line that make its output one for programs. */
  readonly verbatim: readonly string[];
  readonly origin: Origin;
}

/** Who wrote a filter. */
export type Origin = (typeof ORIGINS)[number];

export const ORIGINS = ['project', 'user', 'built-in'] as const;

/** Written by a user: what it calls noise is marked, and it hides no line that looks like a failure everywhere. */
export const isOwn = (filter: Filter | undefined): boolean => filter !== undefined && filter.origin !== 'built-in';

/** One line of output, undressed. */
export interface Line {
  readonly text: string;
  /** The name of the job that printed it, as it stood before the text, with what parts the two. */
  readonly prefix: string;
  /** 1-based number among the raw lines. */
  readonly number: number;
  readonly stream: Stream;
  readonly role: Role;
  /** Number of the failure block it belongs to, 0 for none. */
  readonly block: number;
  /** The filter in force on this line: the command's own, or one recognised inside its output. */
  readonly filter: Filter | undefined;
  /** `text` holds one byte a character, since the line is no valid UTF-8. */
  readonly binary: boolean;
  /** Raw lines before it that are no longer held. */
  readonly skipped: number;
  /** A blank line stood before it; it costs no token and parts what does not belong together. */
  readonly gap: boolean;
  /** Characters of it that were not kept; a mark in it says so. */
  readonly cut: number;
}

/** Where the raw output can be had again. */
export interface RawRef {
  /** Nine digits. */
  readonly id: string;
  /** The store holds lines 1 to this one; undefined: all of them. */
  readonly upTo: number | undefined;
}

/** What happened in one run, for the journal. Bytes and lines as counted before undressing and as printed. */
export interface Tally {
  readonly rawBytes: number;
  readonly rawLines: number;
  readonly printedBytes: number;
  readonly printedLines: number;
  /** Raw lines left out, by role. */
  readonly leftOut: Readonly<Partial<Record<Role, number>>>;
}
