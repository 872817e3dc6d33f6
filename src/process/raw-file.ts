import { openSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder } from './home.ts';

/** Of the file of this process's run, until it is sealed. */
export const RUNNING = `running-${process.pid}`;

/** Opens it in the first home that takes a new file; undefined if none does. */
export function openRunning(homes: readonly string[]): { fd: number; home: string } | undefined {
  for (const home of homes) {
    try {
      return { fd: openIn(join(home, 'raw')), home };
    } catch {
      // The next one may be writable.
    }
  }
  return undefined;
}

function openIn(folder: string): number {
  const open = () => openSync(join(folder, RUNNING), 'wx+', 0o600);
  try {
    return open();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') ensureFolder(folder);
    // Left by a process that had our number and was killed.
    else if (code === 'EEXIST') unlinkSync(join(folder, RUNNING));
    else throw error;
    return open();
  }
}
