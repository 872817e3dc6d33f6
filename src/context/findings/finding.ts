/** A change of one file. */
export interface Edit {
  /** Absolute. */
  readonly file: string;
  /** Its text after, from its text before; that is empty if there is no such file yet. */
  readonly change: (text: string) => string;
  /** What a person would write there. */
  readonly shown: string;
}

/** Something that fills the context and need not. */
export interface Finding {
  /** The same from call to call: `server-unused:github`. */
  readonly id: string;
  readonly what: string;
  /** That each request would have less; 0 if that is not known, or if it is no question of size. */
  readonly tokens: number;
  /** Why it is thought so, a line each. */
  readonly evidence: readonly string[];
  /** What to do; the first is what `--fix` does, if there are edits. */
  readonly remedies: readonly string[];
  /** None if a person must do it. */
  readonly edits: readonly Edit[];
}

/** Something must have been there so often before it is called unused. */
const SESSIONS = 5;
const DAYS = 3;

export const isEnough = ({ sessions, days }: { readonly sessions: number; readonly days: number }): boolean =>
  sessions >= SESSIONS && days >= DAYS;

export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
