import { readdirSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Env } from '../env.ts';

/** Claude Code gives a command one regular file as stdout and stderr; where its notes folder is unknown, the path tells. */
const CLAUDE_OUTPUT = /\/claude-\d+\/.+\/tasks\/[^/]+\.output$/;
/** Factory Droid does the same; seen with 0.215.0 on Linux. */
const DROID_OUTPUT = /\/droid-terminal-\w+\/[\da-f-]{36}\.log$/;

/**
 * Name of the file in which a host collects what a line of shell prints, if this descriptor of ours is one; a line, a file.
 * @param stat of the descriptor, known to be a regular file
 */
export function hostOutputName(fd: number, stat: Stats, env: Env): string | undefined {
  const path = pathOf(fd);
  if (path !== undefined && DROID_OUTPUT.test(path)) return basename(path);
  if (!env.host) return undefined;
  const tasks = env.hostNotes && join(dirname(env.hostNotes), 'tasks');
  if (path === undefined) return tasks && nameIn(tasks, stat);
  const isOutput = tasks && path.startsWith(`${tasks}/`) ? path.endsWith('.output') : CLAUDE_OUTPUT.test(path);
  return isOutput ? basename(path) : undefined;
}

/** Linux only. */
function pathOf(fd: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}

function nameIn(folder: string, { dev, ino }: Stats): string | undefined {
  const isSame = (other: Stats) => other.dev === dev && other.ino === ino;
  try {
    return readdirSync(folder).find((name) => name.endsWith('.output') && isSame(statSync(join(folder, name))));
  } catch {
    return undefined;
  }
}
