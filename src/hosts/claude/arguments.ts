import { readFileSync } from 'node:fs';

/** Options of `claude` that bring rules with them, or leave settings out. */
const RULES = /^--(?:disallowed-?tools|settings|setting-sources|managed-settings|agents?)(?:=|$)/iu;

/**
 * May the host have been started with rules that stand in no file? Where that cannot be seen, it may.
 * @param pid of the host
 */
export function mayHaveOwnRules(pid: number): boolean {
  const words = argumentsOf(pid);
  return words === undefined || !words.some((word) => /claude/iu.test(word)) || words.some((word) => RULES.test(word));
}

/** A process that has given itself a title has overwritten what it was started with: zeros follow. */
function argumentsOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/u, '');
    return text.endsWith('\0') ? undefined : text.split('\0');
  } catch {
    return undefined;
  }
}
