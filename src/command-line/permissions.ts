import type { ShellCommand, ShellLine, ShellRedirect } from './shell.ts';

/** As they stand in the settings of Claude Code: `Bash(git push:*)`, `Bash(npm run *)`, `Bash`, `Read(./secrets/**)`. */
export interface Rules {
  readonly allow: readonly string[];
  readonly ask: readonly string[];
  readonly deny: readonly string[];
}

export interface AllowOptions {
  /** The commands whose output comes out shorter; what else the host says of a program is not known here. */
  readonly isRunner: (command: ShellCommand) => boolean;
  /** Would the host run it unasked, as it only reads? */
  readonly isReadOnly: (command: ShellCommand) => boolean;
  /** Is this a folder in which the host lets commands run? */
  readonly isInside: (folder: string) => boolean;
}

/** The host asks about longer lines, whatever the rules are. */
export const LONGEST_JUDGED = 10_000;
/** It does about lines of very many parts, too. */
const MOST_PARTS = 20;
const RULE = /^Bash(?:\((.*)\))?$/su;

/** What a rule says of commands; undefined if it is about another tool. */
function contentOf(rule: string): string | undefined {
  const match = RULE.exec(rule);
  return match ? (match[1] ?? '*') : rule.startsWith('Bash') ? '*' : undefined;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * May a deny or ask rule be about this line, in whatever way the host takes it apart? Rather yes than no: each rule's fixed texts
 * are looked for in their order, anywhere.
 * @param line as the shell would get it
 */
export function mayForbid(line: string, { commands }: ShellLine, { ask, deny }: Rules): boolean {
  const contents = [...ask, ...deny].map(contentOf).filter((content) => content !== undefined);
  if (contents.some((content) => PARAMETER.test(content))) return true;
  const bare = line.replace(/\\\n/gu, ' ').replace(/["'\\]/gu, '');
  const parts = commands.map(({ words }) => words.map(({ value, text }) => value ?? text).join(' '));
  const texts = [line, bare, ...parts].map(squeezed);
  return contents.some((content) => texts.some((text) => holds(text, content)) || hides(commands, content));
}

/** A rule about another part of the call, `run_in_background:true`, and not about a command. */
const PARAMETER = /^\w+:(?!\*$)/u;

/** `git push:*` is held by `sudo git push x`, not by `git pushed`; `rm*` by `rmdir`, not by `farm`. */
function holds(text: string, content: string): boolean {
  const whole = squeezed(content.replace(/:\*$/u, ' *').replace(/\\(.)/gsu, (_, char) => (char === '*' ? '*' : char)));
  const isPrefix = whole.endsWith(' *');
  const pieces = (isPrefix ? whole.slice(0, -2) : whole).split('*');
  let from = 0;
  return pieces.every((piece, index) => {
    const ends = index === pieces.length - 1 && !whole.endsWith('*') && piece !== '';
    const at = indexOf(text, piece, from, index === 0, ends || (isPrefix && index === pieces.length - 1));
    from = at + piece.length;
    return at >= 0;
  });
}

function indexOf(text: string, piece: string, from: number, atStart: boolean, atEnd: boolean): number {
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    const startsOk = !atStart || at === 0 || !/\w/u.test(text[at - 1]!) || !/^\w/u.test(piece);
    const endsOk = !atEnd || !/\w$/u.test(piece) || !/\w/u.test(text[at + piece.length] ?? ' ');
    if (startsOk && endsOk) return at;
  }
  return -1;
}

/** A variable may hold what the rule forbids to this program. */
const hides = (commands: readonly ShellCommand[], content: string): boolean =>
  commands.some(({ words }) => {
    const [name] = words;
    return name?.value === content.split(/[\s:*]/u)[0] && words.some(({ value }) => value === undefined);
  });

/** Are there rules about files? The host looks for these in the arguments of commands it knows. */
export const hasFileRules = ({ ask, deny }: Rules): boolean =>
  [...ask, ...deny].some((rule) => /^(?:Read|Edit|Write|MultiEdit|NotebookEdit|Glob|Grep|LS)\b/u.test(rule));

/** A word in which no file is named. */
const FILELESS = /^[\w:=@,+-]+$/u;

/** May the host see a command here that names a file? git reads files without naming them. */
export const mayTouchFiles = ({ commands }: ShellLine, isRunner: AllowOptions['isRunner']): boolean =>
  commands.some((command) => {
    const [name, ...rest] = command.words;
    if ([...command.around, ...command.redirects].some(({ operator }) => operator.startsWith('<'))) return true;
    if (name === undefined || name.value === 'cd') return false;
    const known = isRunner(command) && !usesGit([command]);
    return !rest.every(({ text }) => (known ? FILELESS : OPTION).test(text));
  });
const OPTION = /^-[\w-]*$/u;

/** Only what the shell takes as it is written: no variables, wildcards, comments, lines within words. */
const PLAIN_LINE = /^[\w \t\n%+,./:=@^'"&|;<>()?!-]*$/u;
const PLAIN_WORD = /^(?:[\w%+,./:=@^-]+|'[\w %+,./:=@^&|;<>()?!"-]*'|"[\w %+,./:=@^&|;<>()?'-]*")$/u;

/**
 * Would the host run this line unasked, by the user's own rules and since the rest of it only reads? Rather no than yes: nothing is
 * judged but plain commands in a row.
 */
export function isAllowed(line: string, { commands, functions }: ShellLine, rules: Rules, options: AllowOptions) {
  if (line.length > LONGEST_JUDGED || !PLAIN_LINE.test(line)) return false;
  if (functions.length > 0 || commands.length > MOST_PARTS || commands.length === 0) return false;
  return commands.every(
    (command, index) => isPlain(command) && isPartAllowed(command, index, commands, rules, options),
  );
}

const isPlain = ({ nested, background, around, redirects, words }: ShellCommand): boolean =>
  !nested &&
  !background &&
  around.length === 0 &&
  redirects.every(isHarmless) &&
  words.length > 0 &&
  words.every(({ text, value }) => value !== undefined && PLAIN_WORD.test(text));

const isHarmless = ({ operator, fd, target }: ShellRedirect): boolean =>
  (operator === '>' && target === '/dev/null' && (fd === undefined || fd === 2)) ||
  (operator === '>&' && fd === 2 && target === '1');

function isPartAllowed(
  command: ShellCommand,
  index: number,
  commands: readonly ShellCommand[],
  { allow }: Rules,
  { isRunner, isReadOnly, isInside }: AllowOptions,
): boolean {
  const [name, folder, ...rest] = command.words;
  if (!command.assignments.every(({ name, text }) => HARMLESS.test(name) && PLAIN_WORD.test(text))) return false;
  if (name!.text === 'cd')
    return (
      index === 0 && rest.length === 0 && commands.length > 1 && isInside(folder?.value ?? '') && !usesGit(commands)
    );
  if (isReadOnly(command)) return true;
  const text = withoutTimeout(command);
  return isRunner(command) && !STARTS_ANOTHER.test(text) && allow.some((rule) => isAllowedBy(text, contentOf(rule)));
}

/** The host runs no git behind a `cd`: another folder's hooks may be behind it. */
const usesGit = (commands: readonly ShellCommand[]): boolean =>
  commands.some(({ words }) => words.some(({ text }) => /^(?:.*\/)?(?:git|hg|svn|jj)$/u.test(text)));

/** Variables of which the host thinks no more than we do. */
const HARMLESS = /^(?:NODE_ENV|CI|FORCE_COLOR)$/u;

/** The host looks behind some of these, and lets no rule allow others. */
const STARTS_ANOTHER =
  /^(?:env|nohup|nice|ionice|setsid|stdbuf|unbuffer|time|timeout|gtimeout|xvfb-run|command|builtin|exec|xargs|watch|find)(?: |$)/u;

/** `timeout 60 npm test` is judged as `npm test`. */
function withoutTimeout({ words }: ShellCommand): string {
  const texts = words.map(({ text }) => text);
  const from = texts[0] === 'timeout' && /^\d+[smh]?$/u.test(texts[1] ?? '') ? 2 : 0;
  return texts.slice(from).join(' ');
}

function isAllowedBy(text: string, content: string | undefined): boolean {
  if (content === undefined || content.includes('\\')) return false;
  const whole = content.replace(/:\*$/u, ' *');
  if (whole.endsWith(' *') && whole.indexOf('*') === whole.length - 1)
    return text === whole.slice(0, -2) || text.startsWith(whole.slice(0, -1));
  const [first = '', ...pieces] = whole.split('*');
  if (pieces.length === 0) return text === first;
  return text.startsWith(first) && endsInOrder(text, pieces, first.length);
}

/** The first place will do for each piece but the last, which must be the end. */
function endsInOrder(text: string, pieces: readonly string[], start: number): boolean {
  const last = pieces.at(-1)!;
  let from = start;
  for (const piece of pieces.slice(0, -1)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
