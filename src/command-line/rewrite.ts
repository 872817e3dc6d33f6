import { isInteractive } from './interactive.ts';
import { isPrivate } from './private.ts';
import { parseLine, type ShellAssignment, type ShellCommand, type ShellLine, type ShellRedirect } from './shell.ts';
import { words } from './words.ts';

export interface RewriteOptions {
  /** What is put before a command, as it is to stand in the line: `tks`. */
  readonly prefix: string;
  /**
   * Would the command's output come out shorter?
   * @param words as `words` gives them
   * @param name as it stands in the line, where the shell may know it as something else
   */
  readonly serves: (words: readonly string[], name: string) => boolean;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Behind a `|` they choose what is read, or in which form; nothing is to be chosen a second time. */
const CHOOSERS = set(
  `head tail cat tac nl grep egrep fgrep rg ag ack sed awk gawk mawk cut tr sort uniq wc column paste join comm fold fmt pr
  expand rev shuf split csplit jq yq xq gron less more bat batcat tee xxd od hexdump base64 strings perl python python3 node
  xmllint diff cmp md5sum sha1sum sha256sum`,
);
/** The shell's own; some of them are programs as well. */
const BUILTINS = set(
  `. : [ alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs disown echo enable eval
  exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read
  readarray readonly return set shift shopt source suspend test times trap true type typeset ulimit umask unalias unset wait`,
);
/** They run the command as somebody else, or have put something before it already. */
const NOT_OURS = set('sudo doas su pkexec runuser rtk');
/** After these a line's later commands write elsewhere, or have less room than Node needs. */
const CHANGES_ALL = set('exec ulimit');
/** They reach into the Node that runs tks, or move its store. */
const TOUCHY = /^(?:NODE_(?!ENV$)\w+|LD_\w+|DYLD_\w+|TKS_\w+|HOME|USERPROFILE|XDG_\w+|TMPDIR|PATH)$/u;
/** Characters. Agents write no such lines by hand; what stands in them is data. */
const LONGEST_LINE = 100_000;
const PLAIN = /^[\w@%+:,./-]+$/u;

/** PowerShell reads some lines as other shells do and some otherwise: its variables, and commands such as `Get-Content`. */
const POWERSHELL = /\$(?:env:|\?\s*\)|LASTEXITCODE\b)|(?:^|[;|{(&=\n])\s*[A-Z][a-z]+-[A-Z][A-Za-z]+\b|^\s*\$\w+\s*=/u;

/**
 * Puts the prefix before the commands whose output goes to the reader; every other byte stays as it is.
 * A line that does not parse, or in which nothing is to be done, comes back as it is.
 */
export function rewrite(line: string, options: RewriteOptions): string {
  const before = line.length > LONGEST_LINE || POWERSHELL.test(line) ? undefined : parse(line);
  const places = before ? placesIn(line, before, options) : [];
  if (places.length === 0) return line;
  const text = insert(line, places, `${options.prefix} `);
  const after = parse(text);
  return after && isSame(before!, after, options.prefix) ? text : line;
}

/** Deeply nested, a line is more than the stack holds. */
function parse(line: string): ShellLine | undefined {
  try {
    return parseLine(line);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The commands whose output `rewrite` would have compacted, as `words` gives them. */
export function commandsRead(line: string, serves: RewriteOptions['serves']): string[][] {
  const parsed = line.length > LONGEST_LINE ? undefined : parse(line);
  return parsed ? servedIn(parsed, serves).map((command) => words(argvOf(command))) : [];
}

function placesIn(line: string, parsed: ShellLine, { prefix, serves }: RewriteOptions): number[] {
  return servedIn(parsed, serves)
    .map(startOf)
    .filter((start) => !line.startsWith(`${prefix} `, start));
}

function servedIn({ commands, functions }: ShellLine, serves: RewriteOptions['serves']): ShellCommand[] {
  if (commands.some(changesAll)) return [];
  const known = new Set([...functions, ...commands.flatMap(aliasesOf)]);
  return commands
    .filter((command) => command.read && isReaders([...command.around, ...command.redirects]))
    .filter((command) => isOurs(command, known, serves));
}

const startOf = ({ words: [name] }: ShellCommand): number => name!.start;

/** A variable that is set for one command alone does not change the others. */
function changesAll({ words: [name], assignments }: ShellCommand): boolean {
  const stays = name === undefined || /^(?:export|declare|typeset|readonly|local|unset)$/u.test(name.text);
  return CHANGES_ALL.has(name?.value ?? '') || (stays && assignments.some(isTouchy));
}

/** A PATH that only grows still finds tks. */
const isTouchy = ({ name, text }: ShellAssignment): boolean =>
  TOUCHY.test(name) && !(name === 'PATH' && /\$\{?PATH\b/u.test(text));

const aliasesOf = ({ words: [name, ...rest] }: ShellCommand): string[] =>
  name?.value === 'alias' ? rest.map(({ text }) => text.split('=')[0]!) : [];

function isOurs(command: ShellCommand, known: ReadonlySet<string>, serves: RewriteOptions['serves']): boolean {
  const [name] = command.words;
  if (name === undefined || name.text !== name.value || !PLAIN.test(name.text)) return false;
  if (known.has(name.text) || BUILTINS.has(name.text) || command.assignments.some(isTouchy)) return false;
  const argv = argvOf(command);
  if (argv.some((word) => NOT_OURS.has(word)) || command.words.some(({ text }) => /[<>]\(/u.test(text))) return false;
  const found = words(argv);
  if (command.last && CHOOSERS.has(found[0] ?? '')) return false;
  return !isInteractive(found) && !isPrivate(found) && serves(found, name.text);
}

const argvOf = ({ words }: ShellCommand): string[] => words.map(({ value, text }) => value ?? text);

/** Does what the command prints still go where the line's output goes? Descriptors beyond the three are lost on tks's way. */
function isReaders(redirects: readonly ShellRedirect[]): boolean {
  const readers = [true, true, true];
  for (const { operator, fd = operator.startsWith('<') ? 0 : 1, target } of redirects) {
    if (fd < 0 || fd > 2) return false;
    if (operator === '>&' && (target === '1' || target === '2')) readers[fd] = readers[Number(target)]!;
    else if (operator.startsWith('&') || operator === '>&' || operator === '<&') return false;
    else readers[fd] = fd === 0;
  }
  return readers[1]!;
}

function insert(line: string, places: readonly number[], text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const at of places) {
    pieces.push(line.slice(from, at), text);
    from = at;
  }
  return `${pieces.join('')}${line.slice(from)}`;
}

/** The same commands with the same words, some behind the prefix: what was put in was read as it was meant. */
function isSame(before: ShellLine, after: ShellLine, prefix: string): boolean {
  if (before.commands.length !== after.commands.length) return false;
  return before.commands.every(({ words }, index) => {
    const text = textOf(words);
    const other = textOf(after.commands[index]!.words);
    return other === text || other === `${prefix} ${text}`;
  });
}

const textOf = (words: ShellCommand['words']): string => words.map(({ text }) => text).join(' ');
