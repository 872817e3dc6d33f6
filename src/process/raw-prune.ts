import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rotateIndex } from './raw-index.ts';

/** What the raw store may hold. */
export interface Caps {
  readonly files: number;
  readonly bytes: number;
  /** Milliseconds. */
  readonly age: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const CAPS: Caps = { files: 500, bytes: 268_435_456, age: 7 * DAY };

type Stored = { readonly path: string; readonly size: number; readonly time: number };

/** Takes away what is over the caps, the oldest first, and what killed runs have left. Never throws. */
export function prune(home: string, caps: Caps = CAPS): void {
  rotateIndex(home);
  const files = list(join(home, 'raw')).sort((one, other) => other.time - one.time);
  const oldest = Date.now() - caps.age;
  let bytes = 0;
  files.forEach(({ path, size, time }, index) => {
    bytes += size;
    if (index >= caps.files || bytes > caps.bytes || time < oldest || isAbandoned(path, time))
      rmSync(path, { force: true });
  });
  for (const { path, time } of list(join(home, 'fifo'))) if (isAbandoned(path, time)) rmSync(path, { force: true });
}

function list(folder: string): Stored[] {
  try {
    return readdirSync(folder).flatMap((name) => describe(join(folder, name)));
  } catch {
    return [];
  }
}

function describe(path: string): Stored[] {
  try {
    const { size, mtimeMs } = statSync(path);
    return [{ path, size, time: mtimeMs }];
  } catch {
    // Another run was faster.
    return [];
  }
}

/** The names of a run's own files hold its process id; in another container that says little, so they get an hour. */
function isAbandoned(path: string, time: number): boolean {
  if (time > Date.now() - HOUR) return false;
  const id = /[/\\](?:running-(\d+)|(\d+)-\d)$/.exec(path);
  return id !== null && !isAlive(Number(id[1] ?? id[2]));
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
