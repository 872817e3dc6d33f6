import type { Filter } from './model.ts';

/** What a line says about the program that prints from here on; `filter` undefined: one without a filter. */
export type Recogniser = (text: string) => { readonly filter: Filter | undefined } | undefined;

export interface RecogniserOptions {
  readonly findEchoed: (command: string) => Filter | undefined;
  readonly findSigned: (line: string) => Filter | undefined;
  /** Recipes are echoed bare, as `make` does. */
  readonly bareRecipes: boolean;
}

/**
 * `> vitest run` (npm), `$ jest` (yarn, bun), `+ cargo test` (set -x), `##[group]Run tsc` and `[command]tsc` (CI runners),
 * `[build 2/4] RUN npm ci` and `Step 2/4 : RUN npm ci` (builds of images; `DONE 0.4s` ends a step).
 */
const ECHO =
  /^(?:> |\$ |\++ |##\[group\]Run |nox > |[\w.-]+: commands\[\d+\]> |\[command\]|\[[\w./ -]*\d+\/\d+\] (?:RUN (?:--\S+ )*|(?=[A-Z]{3,} ))|Step \d+\/\d+ : (?:RUN (?:--\S+ )*)?|(?=DONE \d+\.\ds$))(?<command>[\w./@-].*)$/u;
/** npm's first echo line names the package and the script, not a command. */
const SCRIPT = /^(?:@[\w.-]+\/)?[\w.-]+(?:@\S+)? [\w:.-]+(?: \/.*)?$/u;
const COMMAND_LIKE = /^(?:[A-Z_]+=\S* )*[\w./+-]+(?: [^.!?]*| .*[^.!?:\s])?$/u;

export function createRecogniser(options: RecogniserOptions): Recogniser {
  const echoed = (text: string) => {
    const command = ECHO.exec(text)?.groups?.['command'];
    if (command !== undefined && !(text.startsWith('> ') && isScriptLine(command)))
      return { filter: options.findEchoed(command) };
    if (!options.bareRecipes || !COMMAND_LIKE.test(text)) return undefined;
    const filter = options.findEchoed(text);
    return filter && { filter };
  };
  return (text) => {
    const found = echoed(text);
    if (found) return found;
    const filter = options.findSigned(text);
    return filter && { filter };
  };
}

const isScriptLine = (command: string) => SCRIPT.test(command) && command.includes('@');
