import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Options of `claude` that bring rules with them, or leave settings out. */
const RULES = /^--(?:disallowed-?tools|settings|setting-sources|managed-settings|agents?)(?:=|$)/iu;
/** Milliseconds. */
const DEADLINE = 1000;

/**
 * May the host have been started with rules that stand in no file? Where that cannot be seen, it may.
 * @param pid of the host
 */
export function mayHaveOwnRules(pid: number): boolean {
  try {
    const words = existsSync('/proc/self/cmdline') ? listed(pid) : printed(pid);
    return !words.some((word) => /claude/iu.test(word)) || words.some((word) => RULES.test(word));
  } catch {
    return true;
  }
}

/** A process that has given itself a title has overwritten what it was started with: zeros follow. */
function listed(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/u, '');
  return text.endsWith('\0') ? [] : text.split('\0');
}

/** Where there is no /proc; words with blanks in them come apart. */
export const printed = (pid: number): string[] =>
  execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8', timeout: DEADLINE })
    .trim()
    .split(' ');
