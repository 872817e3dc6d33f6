import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, numberOf } from './server.ts';

/** Tokens that a session of Claude Code usually begins with. */
const USUAL = 35_000;

export interface Need {
  readonly tokens: number;
  /** Taken from a session of this project, or the usual. */
  readonly measured: boolean;
}

/** Bytes of a transcript in which its first answer stands. */
const HEAD = 1_048_576;
const SESSIONS = 5;

/**
 * What the sessions of a project begin with: the largest first request of the latest ones.
 * @param config Claude Code's folder
 */
export function needOf(config: string, project: string): Need {
  const folder = join(config, 'projects', project.replace(/[^A-Za-z0-9]/gu, '-'));
  const firsts = latest(folder)
    .map(firstRequest)
    .filter((size) => size > 0);
  return firsts.length === 0 ? { tokens: USUAL, measured: false } : { tokens: Math.max(...firsts), measured: true };
}

function latest(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(folder, name))
      .map((file) => ({ file, time: statSync(file).mtimeMs }))
      .sort((one, other) => other.time - one.time)
      .slice(0, SESSIONS)
      .map(({ file }) => file);
  } catch {
    return [];
  }
}

/** All that was sent with the first request, whether it was cached or not. */
function firstRequest(file: string): number {
  for (const line of headOf(file).split('\n')) {
    if (!line.includes('"usage"')) continue;
    try {
      const { input_tokens, cache_creation_input_tokens, cache_read_input_tokens } = fieldsOf(
        fieldsOf(fieldsOf(JSON.parse(line))['message'])['usage'],
      );
      const parts = [input_tokens, cache_creation_input_tokens, cache_read_input_tokens].map(
        (part) => numberOf(part) ?? 0,
      );
      const sum = parts.reduce((total, part) => total + part, 0);
      if (sum > 0) return sum;
    } catch {
      // A line that was cut: the next one tells as well.
    }
  }
  return 0;
}

function headOf(file: string): string {
  try {
    const fd = openSync(file, 'r');
    const buffer = Buffer.allocUnsafe(HEAD);
    const length = readSync(fd, buffer);
    closeSync(fd);
    return buffer.toString('utf8', 0, length);
  } catch {
    return '';
  }
}
