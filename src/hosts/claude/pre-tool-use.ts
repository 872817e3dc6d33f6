import {
  hasFileRules,
  isAllowed,
  LONGEST_JUDGED,
  mayForbid,
  mayTouchFiles,
  type Rules,
} from '../../command-line/permissions.ts';
import { rewrite } from '../../command-line/rewrite.ts';
import { parseLine, type ShellCommand, type ShellLine } from '../../command-line/shell.ts';
import { words } from '../../command-line/words.ts';
import { isInside } from '../inside.ts';
import { mayHaveOwnRules } from './arguments.ts';
import type { Call } from './call.ts';
import { knownNames } from './known-names.ts';
import { isReadOnly } from './read-only.ts';
import { type RuleFolders, readRules } from './rules.ts';

export interface World extends RuleFolders {
  /** What the host was started with. */
  readonly arguments: readonly string[];
  /** How tks is called in a line of shell. */
  readonly prefix: string;
  /** Would the output of these words come out shorter? */
  readonly serves: (words: readonly string[]) => boolean;
}

/**
 * The host has functions of its own for the first two, knows that an exit code 1 is no failure of the next ones, takes note of files
 * that are read, and looks for hashes and addresses in what is printed by the last ones.
 */
const HOSTS_OWN = new RegExp(
  `^(?:${[
    'find|[ef]?grep|rg|diff|test|git grep',
    'git diff (?:.* )?--(?:exit-code|quiet|no-index|check)',
    'cat|head|tail|sed|nl|less|more|bat',
    'git (?:commit|push)|gh pr',
  ].join('|')})(?: |$)`,
  'u',
);

interface Judged {
  readonly original: ShellLine;
  readonly line: string;
  readonly rules: Rules;
  readonly folder: string;
  readonly runs: (command: ShellCommand) => boolean;
}

/**
 * The command with tks in it, if that changes nothing in what is asked, allowed and denied; else no opinion. The host judges what
 * a hook returns, and not what it was given; so rules are looked up here, and `allow` is said where the host would have run the
 * original unasked.
 * @param call one that `mayBeRewritten`
 */
export function preToolUse(call: Call, world: World): object | undefined {
  const { command: line } = call.input;
  if (typeof line !== 'string' || call.folder === undefined || line.length > LONGEST_JUDGED) return undefined;
  const bypasses = call.mode === 'bypassPermissions';
  const names = knownNames(world.config);
  const serves = (found: readonly string[], name: string) =>
    !names.has(name) && !HOSTS_OWN.test(found.join(' ')) && world.serves(found);
  const text = rewrite(line, { prefix: world.prefix, serves });
  const rules = text === line ? undefined : readRules(world);
  if (!rules || mayHaveOwnRules(world.arguments)) return undefined;
  const runs = ({ words: all }: ShellCommand) =>
    serves(words(all.map(({ value, text }) => value ?? text)), all[0]?.text ?? '');
  const judged = { original: parseLine(line)!, line, rules, folder: call.folder, runs };
  if (isForbidden(judged, text) || !(bypasses || isFree(judged))) return undefined;
  return {
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      ...(!bypasses && { permissionDecision: 'allow' }),
      updatedInput: { ...call.input, command: text },
    },
  };
}

function isForbidden({ original, line, rules, runs }: Judged, text: string): boolean {
  return (
    mayForbid(line, original, rules) ||
    mayForbid(text, parseLine(text)!, rules) ||
    (hasFileRules(rules) && mayTouchFiles(original, runs))
  );
}

const isFree = ({ original, line, rules, folder, runs }: Judged): boolean =>
  isAllowed(line, original, rules, { isRunner: runs, isReadOnly, isInside: (path) => isInside(path, folder) });
