import { existsSync, readFileSync } from 'node:fs';

/** Options of `claude` that bring rules with them, or leave settings out. */
const RULES = /^--(?:disallowed-?tools|settings|setting-sources|managed-settings|agents?)(?:=|$)/iu;
/** Milliseconds. */
const DEADLINE = 1000;

/**
 * May the host have been started with rules that stand in no file? Where that cannot be seen, it may.
 * @param words that it was started with
 */
export const mayHaveOwnRules = (words: readonly string[]): boolean =>
  !words.some((word) => /claude/iu.test(word)) || words.some((word) => RULES.test(word));

/** What a process was started with; nothing if that cannot be known. */
export async function argumentsOf(pid: number): Promise<string[]> {
  try {
    return existsSync('/proc/self/cmdline') ? listed(pid) : await printed(pid);
  } catch {
    return [];
  }
}

/** A process that has given itself a title has overwritten what it was started with: zeros follow. */
function listed(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/u, '');
  return text.endsWith('\0') ? [] : text.split('\0');
}

/** Where there is no /proc; words with blanks in them come apart. */
export async function printed(pid: number): Promise<string[]> {
  const { execFileSync } = await import('node:child_process');
  const options = { encoding: 'utf8', timeout: DEADLINE } as const;
  return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], options)
    .trim()
    .split(' ');
}
