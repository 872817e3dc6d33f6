import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { execute } from './execute.ts';
import { exitCodeOf, reasonOf } from './exit-code.ts';

/** What a command printed, both streams in their order, and how it ended. */
export interface Recording {
  readonly output: Buffer;
  readonly exit: number;
}

/** Bytes. */
const LARGEST = 4_194_304;

/** Runs a command once and keeps what it prints, to be looked at later. */
export async function recordOutput(argv: readonly string[], env: Env): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'tks-record-'));
  const file = join(folder, 'output');
  const fd = openSync(file, 'a', 0o600);
  try {
    const ended = await execute(argv, fd, fd, env).ended;
    const exit = exitCodeOf(ended, argv[0] ?? '', env.path);
    if (ended.failed !== undefined) throw new UserError(reasonOf(ended, argv[0] ?? '', exit), undefined, exit);
    if (statSync(file).size > LARGEST)
      throw new UserError(`it printed more than ${LARGEST} bytes`, 'record a shorter run');
    return { output: readFileSync(file), exit };
  } finally {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  }
}
