/** What can be typed behind a command of tks. */
export interface Spec {
  readonly name: string;
  readonly description: string;
  /** What its first argument can be, if that is known. */
  readonly values: readonly string[];
  readonly options: readonly OptionSpec[];
  readonly commands: readonly Spec[];
}

export interface OptionSpec {
  /** `--by`, and `-h` where there is a short form. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** What its value can be, if that is known. */
  readonly values: readonly string[];
}

/** Each command below, by the words that lead to it: `local check`. */
export const pathsOf = (spec: Spec, path: readonly string[] = []): [string, Spec][] =>
  spec.commands.flatMap((command) => {
    const words = [...path, command.name];
    return [[words.join(' '), command] as [string, Spec], ...pathsOf(command, words)];
  });

/** Behind these words of tks the line goes on with a command of another program. */
export const RUN = 'run';

/** One word of a POSIX shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
