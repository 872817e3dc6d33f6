/** A mistake of the user's or of the machine's: told in one line, with the next step. Exit code 125 unless said otherwise. */
export class UserError extends Error {
  readonly hint: string | undefined;
  readonly exitCode: number;
  constructor(message: string, hint?: string, exitCode = 125) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** Not `instanceof`: each part of the bundle has this class of its own. */
export const isUserError = (error: unknown): error is UserError => error instanceof Error && error.name === 'UserError';
