import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Budgets, Origin, Tally } from '../engine/model.ts';
import type { Side } from '../engine/page.ts';
import { ensureFolder } from '../process/home.ts';
import { keyedHash } from './keyed-hash.ts';

/** Where what was printed went: `host` is the file in which a host collects output, `hook` a result that a hook replaced. */
export type Destination = 'terminal' | 'pipe' | 'host' | 'hook' | 'file' | 'other';

export interface Place {
  readonly to: Destination;
  /** Name of the host's file, one for each line of shell: what several commands of a line print is read as one. */
  readonly output?: string | undefined;
  /** The tool whose result a hook replaced. */
  readonly tool?: string;
}

/** What every line of the journal tells. */
interface Noted extends Place {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly folder: string | undefined;
  readonly host: string | undefined;
  readonly session: string | undefined;
}

/** One run, as the journal keeps it: no arguments, no output. */
export interface JournalEntry extends Noted, Form, Tally {
  /** Milliseconds. */
  readonly duration: number;
  readonly program: string;
  readonly subcommand: string | undefined;
  /** Path of the filter that served it. */
  readonly filter: string | undefined;
  /** Whose it is; undefined: a built-in one. */
  readonly origin?: Origin | undefined;
  readonly exit: number | undefined;
  /** The reader left before the end, as `head` does. */
  readonly closed: true | undefined;
  /** It was printed as it came. */
  readonly live: true | undefined;
  /** Id in the raw store. */
  readonly raw: string | undefined;
  /** Why the engine broke, if it did. */
  readonly broken: string | undefined;
}

/** What must be known besides the output to reduce it to the same again; each only where it is not as usual. */
export interface Form {
  readonly budgets: Budgets | undefined;
  /** Characters that stood in the host's file already. */
  readonly used: number | undefined;
  /** The output was one for programs. */
  readonly verbatim: true | undefined;
  /** A part of a file whose lines the host numbers: of how many, and at which end. */
  readonly page?: { readonly side: Side; readonly total: number };
}

export const USUAL: Form = { budgets: undefined, used: undefined, verbatim: undefined };

/** `tks raw` printed something of a stored run. */
export interface Recovery extends Noted {
  readonly kind: 'raw';
  readonly raw: string | undefined;
  readonly printedBytes: number;
}

/** A command ran with tks switched off, so that nothing is known of its output. */
export interface Bypass extends Noted {
  readonly kind: 'off';
  readonly program: string;
  readonly subcommand: string | undefined;
  readonly exit: number | undefined;
}

/**
 * Appends one line in one write, in the first home that takes it; never throws, since the run is over.
 * @param args the arguments, of which only a hash with a key of this machine is kept
 */
export async function writeJournal(
  homes: readonly string[],
  entry: JournalEntry | Recovery | Bypass,
  args?: readonly string[],
): Promise<void> {
  for (const home of homes) {
    try {
      // What stored nothing may be the first of all runs.
      if (!existsSync(home)) ensureFolder(home);
      const hash = args && (await hashArguments(home, args));
      return append(join(home, NAME), `${JSON.stringify({ ...entry, arguments: hash })}\n`);
    } catch {
      // A disk that is full costs the user a line of statistics, nothing else.
    }
  }
}

const NAME = 'journal.jsonl';
const PUT_ASIDE = /^journal\.\d+\.jsonl$/u;
/** Bytes beyond which the journal is put aside, and how many of these are kept. */
const MAX_BYTES = 8_388_608;
const KEPT = 4;

/** Names of the files in a home, the oldest first. */
export const journalFiles = (home: string): string[] => [
  ...readdirSync(home)
    .filter((name) => PUT_ASIDE.test(name))
    .sort(),
  NAME,
];

/** Renamed in one step to a name that no other run chooses, so that two runs at a time lose nothing. */
export function rotateJournal(home: string, maxBytes = MAX_BYTES): void {
  try {
    if (statSync(join(home, NAME)).size <= maxBytes) return;
    renameSync(join(home, NAME), join(home, `journal.${Date.now()}.jsonl`));
    for (const name of journalFiles(home).slice(0, -1 - KEPT)) rmSync(join(home, name), { force: true });
  } catch {
    // No journal yet, or another run was faster.
  }
}

/** Equal for equal arguments on this machine, and of no use elsewhere. */
async function hashArguments(home: string, args: readonly string[]): Promise<string> {
  return keyedHash(await keyOf(join(home, 'key')), Buffer.from(args.join('\0')));
}

async function keyOf(file: string): Promise<Buffer> {
  try {
    return readKey(file);
  } catch {
    await makeKey(file);
    return readKey(file);
  }
}

const KEY_BYTES = 32;

// Node's own ways for whole files take several times as long.
function append(file: string, line: string): void {
  const fd = openSync(file, 'a', 0o600);
  try {
    writeSync(fd, line);
  } finally {
    closeSync(fd);
  }
}

function readKey(file: string): Buffer {
  const key = Buffer.alloc(KEY_BYTES);
  const fd = openSync(file, 'r');
  readSync(fd, key);
  closeSync(fd);
  return key;
}

/** Whole from the moment it has its name: others start at the same time, and the first to name theirs wins. */
async function makeKey(file: string): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, randomBytes(KEY_BYTES), { mode: 0o600 });
  try {
    linkSync(own, file);
  } catch (error) {
    // Where there are no links, a name is taken all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}
