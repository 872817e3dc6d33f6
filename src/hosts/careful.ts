import { isAllowed, LONGEST_JUDGED, mayForbid, type Rules } from '../command-line/permissions.ts';
import { rewrite } from '../command-line/rewrite.ts';
import { parseLine } from '../command-line/shell.ts';
import type { Asked } from './host.ts';
import { isInside } from './inside.ts';

/** `git push` as a rule that all lines beginning so match. */
export const prefixRule = (text: string): string => `Bash(${text}:*)`;

/**
 * The line with tks in it. These hosts look up their rules for what a hook returns: so nothing is changed that a rule may be about.
 * @param rules as `command-line/permissions.ts` knows them; undefined if they cannot be known
 * @returns undefined where the line is to stay as it is
 */
export function carefully(
  line: unknown,
  rules: Rules | undefined,
  { prefix, serves }: Pick<Asked, 'prefix' | 'serves'>,
): string | undefined {
  if (typeof line !== 'string' || rules === undefined || line.length > LONGEST_JUDGED) return undefined;
  const text = rewrite(line, { prefix, serves });
  if (text === line) return undefined;
  return [line, text].some((one) => mayForbid(one, parseLine(one)!, rules)) ? undefined : text;
}

/** Would the host run the line unasked, by the user's own rules alone? */
export const isFree = (line: string, rules: Rules, folder: string): boolean =>
  isAllowed(line, parseLine(line)!, rules, {
    isRunner: () => true,
    isReadOnly: () => false,
    isInside: (path) => isInside(path, folder),
  });

/** A command that the model put behind tks itself: `tks git push`, `node /opt/tks.js run -- git push`. */
const PUT = /(?:^|[\s;&|(/'"\\])tks(?:\.js)?["']?\s+[\w"'./~-]/u;

/** Does a line hide a command behind tks that a rule may be about? */
export function isHidden(line: unknown, rules: Rules | undefined): boolean {
  if (typeof line !== 'string' || !PUT.test(line)) return false;
  const parsed = line.length > LONGEST_JUDGED ? undefined : parseLine(line);
  return rules === undefined || parsed === undefined || mayForbid(line, parsed, rules);
}
