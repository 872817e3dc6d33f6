import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '../engine/model.ts';
import { keyedHash } from './keyed-hash.ts';

/** One run, as the journal keeps it: no arguments, no output. */
export interface JournalEntry extends Tally {
  /** Milliseconds since 1970, and milliseconds the run took. */
  readonly time: number;
  readonly duration: number;
  readonly program: string;
  readonly subcommand: string | undefined;
  /** Path of the filter that served it. */
  readonly filter: string | undefined;
  readonly exit: number | undefined;
  readonly folder: string | undefined;
  readonly host: string | undefined;
  readonly session: string | undefined;
  /** Id in the raw store. */
  readonly raw: string | undefined;
  /** Why the engine broke, if it did. */
  readonly broken: string | undefined;
}

/**
 * Appends one line in one write; never throws, since the run is over.
 * @param args the arguments, of which only a hash with a key of this machine is kept
 */
export async function writeJournal(home: string, entry: JournalEntry, args: readonly string[]): Promise<void> {
  try {
    const hash = await hashArguments(home, args);
    appendFileSync(join(home, 'journal.jsonl'), `${JSON.stringify({ ...entry, arguments: hash })}\n`, { mode: 0o600 });
  } catch {
    // A disk that is full costs the user a line of statistics, nothing else.
  }
}

/** Equal for equal arguments on this machine, and of no use elsewhere. */
async function hashArguments(home: string, args: readonly string[]): Promise<string> {
  return keyedHash(await keyOf(join(home, 'key')), Buffer.from(args.join('\0')));
}

async function keyOf(file: string): Promise<Buffer> {
  try {
    return readFileSync(file);
  } catch {
    await makeKey(file);
    return readFileSync(file);
  }
}

async function makeKey(file: string): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
