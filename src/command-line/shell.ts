import {
  type Assignment,
  type Command,
  type CommandNode,
  forEachChild,
  parse,
  type Redirection,
  type SyntaxNode,
  type Word,
} from 'unbash';

/** Offsets are UTF-16 code units into the line. */
export interface ShellWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it comes to, without its quotes; undefined if only the shell can tell. */
  readonly value: string | undefined;
}

export interface ShellAssignment {
  readonly name: string;
  /** As written, after the `=`. */
  readonly text: string;
}

export interface ShellRedirect {
  readonly operator: Redirection['operator'];
  /** Undefined for the operator's own, -1 for one that the shell chooses. */
  readonly fd: number | undefined;
  /** A path or a descriptor; undefined if only the shell can tell, and for text that stands in the line itself. */
  readonly target: string | undefined;
}

/** One command of a line, without `if`, `time` and whatever else stands around it. */
export interface ShellCommand {
  /** Its name first; none where variables are only assigned. */
  readonly words: readonly ShellWord[];
  /** Before the name, and those that are arguments of `export` and its like. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  /** Those of the groups and loops around it, the outermost first. */
  readonly around: readonly ShellRedirect[];
  /** What it prints may reach whoever reads the line's output; false in `$(…)`, in a function, in the background, before a `|`. */
  readonly read: boolean;
  /** Behind a `|`. */
  readonly last: boolean;
  readonly background: boolean;
  /** In a group, a loop, a branch, a substitution, a function; behind `time` or `!`. */
  readonly nested: boolean;
}

export interface ShellLine {
  readonly commands: readonly ShellCommand[];
  /** Names of the functions that it defines. */
  readonly functions: readonly string[];
}

type Context = Pick<ShellCommand, 'around' | 'read' | 'last' | 'background' | 'nested'>;

const TOP: Context = { around: [], read: true, last: false, background: false, nested: false };

/** The commands of a line of bash in the order of the text; undefined if it does not parse. */
export function parseLine(line: string): ShellLine | undefined {
  const commands: ShellCommand[] = [];
  const functions: string[] = [];
  let broken = false;

  function visit(node: SyntaxNode, context: Context): void {
    if (node.type === 'Script') broken ||= node.errors !== undefined && node.errors.length > 0;
    if (node.type === 'HereDoc') broken ||= node.closing === undefined;
    if (node.type === 'Function') functions.push(node.name.value);
    if (node.type === 'Command') commands.push({ ...readCommand(node), ...context });
    forEachChild(node, (child) => visit(child, contextOf(child, node, context)));
  }

  visit(parse(line), TOP);
  return broken ? undefined : { commands, functions };
}

/** Where a part of a node stands, if the node stands there. */
function contextOf(child: SyntaxNode, node: SyntaxNode, context: Context): Context {
  switch (node.type) {
    case 'Script':
    case 'AndOr':
      return context;
    case 'Statement':
      return node.background ? { ...context, read: false, background: true } : context;
    case 'Pipeline': {
      const stage = node.commands.indexOf(child as CommandNode);
      const piped = stage < node.commands.length - 1;
      const nested = context.nested || node.prefixes.length > 0;
      return { ...context, read: context.read && !piped, last: context.last || stage > 0, nested };
    }
    case 'Redirected':
      return { ...context, around: [...context.around, ...node.redirects.map(readRedirect)] };
    case 'Command':
    case 'Function':
    case 'Coproc':
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticCommandExpansion':
      return { ...context, read: false, nested: true };
    default:
      return { ...context, nested: true };
  }
}

const readCommand = (node: Command) => ({
  words: readWords(node.name ? [node.name, ...node.args] : node.args),
  assignments: [...node.prefix, ...node.suffix].filter(isAssignment).map(readAssignment),
  redirects: node.redirects.map(readRedirect),
});

const isAssignment = (node: { readonly type: string }): node is Assignment => node.type === 'Assignment';

const readAssignment = ({ name, text }: Assignment): ShellAssignment => ({
  name,
  text: text.slice(text.indexOf('=') + 1),
});

const readWords = (nodes: readonly (Word | Assignment)[]): ShellWord[] =>
  nodes.map((node) => ({
    start: node.pos,
    end: node.end,
    text: node.text,
    value: node.type === 'Word' ? literalOf(node) : undefined,
  }));

function literalOf({ text, value, parts }: Word): string | undefined {
  const known = parts?.every(({ type, ...part }) =>
    type === 'DoubleQuoted'
      ? (part as { parts: readonly SyntaxNode[] }).parts.every((inner) => inner.type === 'Literal')
      : type === 'Literal' || type === 'SingleQuoted' || type === 'AnsiCQuoted',
  );
  return known === false || text.startsWith('~') ? undefined : value;
}

function readRedirect(redirect: Redirection): ShellRedirect {
  const { operator, descriptor } = redirect;
  const fd = descriptor && (descriptor.type === 'FileDescriptor' ? descriptor.value : -1);
  const target = redirect.type === 'Redirect' && redirect.target ? literalOf(redirect.target) : undefined;
  return { operator, fd, target };
}
