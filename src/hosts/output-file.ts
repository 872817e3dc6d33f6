import { readdirSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Env } from '../env.ts';

/** Claude Code gives a command one regular file as stdout and stderr; where its notes folder is unknown, the path tells. */
const CLAUDE_OUTPUT = /\/claude-\d+\/.+\/tasks\/[^/]+\.output$/;

/**
 * Is this descriptor of ours the file in which a host collects what a command prints?
 * @param stat of the descriptor, known to be a regular file
 */
export function isHostOutput(fd: number, stat: Stats, env: Env): boolean {
  if (!env.host) return false;
  const tasks = env.hostNotes && join(dirname(env.hostNotes), 'tasks');
  const path = pathOf(fd);
  if (path !== undefined)
    return tasks && path.startsWith(`${tasks}/`) ? path.endsWith('.output') : CLAUDE_OUTPUT.test(path);
  return tasks !== undefined && holds(tasks, stat);
}

/** Linux only. */
function pathOf(fd: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}

function holds(folder: string, { dev, ino }: Stats): boolean {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.output'))
      .map((name) => statSync(join(folder, name)))
      .some((other) => other.dev === dev && other.ino === ino);
  } catch {
    return false;
  }
}
