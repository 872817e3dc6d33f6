import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { homesOf } from '../process/home.ts';
import { createOutput } from '../process/output.ts';
import { findRaw } from '../process/raw-find.ts';
import { readEntries } from '../process/raw-index.ts';
import { listRuns } from '../process/raw-list.ts';
import { copyWhole, parseRange, pickLines } from '../process/raw-read.ts';
import { recordRecovery } from './record.ts';

export interface RawOptions {
  /** `10-20`, `10-`, `10`. */
  readonly lines?: string;
  /** A regular expression. */
  readonly grep?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Prints a stored run. @returns 1 if `--grep` found nothing, else 0 */
export async function raw(id: string | undefined, options: RawOptions, env: Env): Promise<number> {
  const homes = await homesOf(env.home);
  const output = createOutput();
  if (options.list || options.json) {
    output.print(listRuns(readEntries(homes), options.json === true), 1, false);
    await output.drained();
    return 0;
  }
  const pattern = options.grep === undefined ? undefined : parsePattern(options.grep);
  const range = options.lines === undefined ? undefined : parseRange(options.lines);
  const file = findRaw(id, homes, env);
  if (!pattern && !range) {
    await recordRecovery(file, await copyWhole(file, output), homes, env);
    return 0;
  }
  const { lines, bytes } = await pickLines(file, { range, pattern }, output);
  await recordRecovery(file, bytes, homes, env);
  return lines > 0 || !pattern ? 0 : 1;
}

function parsePattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    throw new UserError((error as Error).message, 'the pattern is a JavaScript regular expression');
  }
}
