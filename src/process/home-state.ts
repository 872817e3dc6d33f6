import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface HomeState {
  readonly home: string;
  readonly writable: boolean;
  /** Stored outputs and their bytes. */
  readonly outputs: number;
  readonly bytes: number;
}

export function stateOf(home: string): HomeState {
  const files = filesIn(join(home, 'raw'));
  return { home, writable: isWritable(home), outputs: files.length, bytes: files.reduce((sum, size) => sum + size, 0) };
}

/** Runs of a session in the journals. */
export function runsOf(homes: readonly string[]): (session: string) => number {
  const lines = homes.flatMap((home) => read(join(home, 'journal.jsonl')).split('\n'));
  return (session) => lines.filter((line) => line.includes(`"session":"${session}"`)).length;
}

function filesIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{9}$/u.test(name))
      .map((name) => statSync(join(folder, name)).size);
  } catch {
    return [];
  }
}

/** A folder that is not there yet can be made if one above it can be written. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
