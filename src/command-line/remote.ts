import { shellWords } from './shell-words.ts';

/** Options of ssh that take a value of their own. */
export const SSH_VALUES = /^-[bcDEeFIiJLlmOopQRSWw]$/u;

/**
 * What ssh runs elsewhere, whose output is all that is printed; the far shell splits the words once more.
 * `['shop-1', 'cd app && make test']` gives `['make', 'test']`.
 * @param rest the words after `ssh`
 */
export function remoteCommand(rest: readonly string[]): readonly string[] | undefined {
  if (rest.some((word) => /^-t+$/u.test(word))) return undefined;
  const host = rest.findIndex((word, at) => !word.startsWith('-') && !SSH_VALUES.test(rest[at - 1] ?? ''));
  const command = host < 0 ? '' : rest.slice(host + 1).join(' ');
  const found = shellWords(command.replace(/^cd [^;&|]+(?:&&|;)\s*/u, ''));
  return found.length > 0 ? found : undefined;
}
