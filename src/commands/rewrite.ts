import { rewrite } from '../command-line/rewrite.ts';
import type { Env } from '../env.ts';
import { isServed } from '../filter/find.ts';
import { createOutput } from '../process/output.ts';
import { allFilters } from './own.ts';

export interface RewriteOptions {
  /** What is put before a command. */
  readonly tks: string;
  readonly json?: boolean;
}

/** Prints a line of shell, rewritten or as it is. @returns 1 if nothing was to be done */
export async function rewriteLine(line: string, options: RewriteOptions, env: Env): Promise<number> {
  const filters = await allFilters(env);
  const text = rewrite(line, { prefix: options.tks, serves: (words) => isServed(words, filters) });
  const changed = text !== line;
  const output = createOutput();
  output.print(`${options.json ? JSON.stringify({ line: text, changed }) : text}\n`, 1, false);
  await output.drained();
  return changed ? 0 : 1;
}
