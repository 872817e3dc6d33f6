import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  modify,
  type Node,
  type ParseError,
  parse,
  parseTree,
} from 'jsonc-parser';
import { UserError } from '../../errors.ts';

/** What stands in a settings file because of tks. */
export interface Additions {
  /** Permission rules. */
  readonly allow: readonly string[];
  /** Variables for the host's commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Hooks by their event; one that stands there already is not added again. */
  readonly hooks: Readonly<Record<string, object>>;
}

export const isEmpty = ({ allow, env, hooks }: Additions): boolean =>
  allow.length + Object.keys(env).length + Object.keys(hooks).length === 0;

/** The same text with the additions in it, everything else byte for byte as it was. @param file for messages */
export function addTo(text: string, additions: Additions, file: string): string {
  check(text, file);
  let result = text.trim() === '' ? '{}\n' : text;
  for (const rule of additions.allow) result = append(result, ['permissions', 'allow'], rule, file);
  for (const [name, value] of Object.entries(additions.env)) {
    const present = valueAt(result, ['env', name]);
    if (present === undefined) result = insert(result, ['env', name], value, file);
  }
  for (const [event, entry] of Object.entries(additions.hooks)) result = append(result, ['hooks', event], entry, file);
  return result;
}

/** The same text with a value in a list, which is made if it is not there. @param file for messages */
export function withMember(text: string, path: JSONPath, value: unknown, file: string): string {
  check(text, file);
  return append(text.trim() === '' ? '{}\n' : text, path, value, file);
}

/** The same text with a value at a path, whatever stood there. @param file for messages */
export function withValue(text: string, path: JSONPath, value: unknown, file: string): string {
  check(text, file);
  const node = nodeAt(text, path);
  if (!node) return insert(text.trim() === '' ? '{}\n' : text, path, value, file);
  return text.slice(0, node.offset) + JSON.stringify(value) + text.slice(node.offset + node.length);
}

/** The same text without what stands at a path. @param file for messages */
export function withoutValue(text: string, path: JSONPath, file: string): string {
  check(text, file);
  return valueAt(text, path) === undefined ? text : remove(text, path);
}

/** Takes the additions out again, and lists and groups that are empty then. */
export function removeFrom(text: string, additions: Additions, file: string): string {
  check(text, file);
  let result = text;
  for (const rule of additions.allow) result = without(result, ['permissions', 'allow'], rule);
  for (const [name, value] of Object.entries(additions.env)) {
    if (valueAt(result, ['env', name]) === value) result = remove(result, ['env', name]);
  }
  for (const [event, entry] of Object.entries(additions.hooks)) result = without(result, ['hooks', event], entry);
  for (const group of ['permissions', 'env', 'hooks']) result = dropEmpty(result, [group]);
  return result;
}

function check(text: string, file: string): void {
  if (text.trim() === '') return;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    throw new UserError(`${file}:${line}: this is not JSON`, 'mend it; nothing was changed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${file}: there is no object in it`, 'mend it; nothing was changed');
}

function append(text: string, path: JSONPath, value: unknown, file: string): string {
  const present = valueAt(text, path);
  if (present === undefined) return insert(text, path, [value], file);
  if (!Array.isArray(present)) throw new UserError(`${file}: '${path.join('.')}' is no list`, 'nothing was changed');
  return present.some((one) => same(one, value)) ? text : addMember(text, nodeAt(text, path)!, undefined, value);
}

/** Adds a member to the deepest object on the path that is there. */
function insert(text: string, path: JSONPath, value: unknown, file: string): string {
  const depth = path.findLastIndex((_, index) => nodeAt(text, path.slice(0, index)) !== undefined);
  const node = nodeAt(text, path.slice(0, depth))!;
  if (node.type !== 'object') throw new UserError(`${file}: '${path[depth - 1]}' is no object`, 'nothing was changed');
  const nested = path.slice(depth + 1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return addMember(text, node, String(path[depth]), nested);
}

/** Puts a member behind the last one, written as those are: on a line of its own, or in the same line. */
function addMember(text: string, node: Node, key: string | undefined, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]+)\S/u.exec(text)?.[1] ?? '  ';
  const last = node.children?.at(-1);
  const inOneLine = last !== undefined && !text.slice(node.offset, node.offset + node.length).includes('\n');
  const outer = /(?:^|\n)([ \t]*)[^\n]*$/u.exec(text.slice(0, node.offset))![1]!;
  const own = (last && /\n([ \t]*)[^\n]*$/u.exec(text.slice(0, last.offset))?.[1]) ?? outer + indent;
  const json = inOneLine ? JSON.stringify(value) : JSON.stringify(value, null, indent).replaceAll('\n', eol + own);
  const member = key === undefined ? json : `${JSON.stringify(key)}: ${json}`;
  if (inOneLine) return splice(text, last.offset + last.length, `, ${member}`);
  if (last) return splice(text, last.offset + last.length, `,${eol}${own}${member}`);
  return text.slice(0, node.offset + 1) + eol + own + member + eol + outer + text.slice(node.offset + node.length - 1);
}

const splice = (text: string, at: number, inserted: string): string => text.slice(0, at) + inserted + text.slice(at);

function without(text: string, path: JSONPath, value: unknown): string {
  const present = valueAt(text, path);
  const at = Array.isArray(present) ? present.findIndex((one) => same(one, value)) : -1;
  return at < 0 ? text : dropEmpty(remove(text, [...path, at]), path);
}

function dropEmpty(text: string, path: JSONPath): string {
  const value = valueAt(text, path);
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return empty ? remove(text, path) : text;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function nodeAt(text: string, path: JSONPath): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, path);
}

/** The value that stands at a path: `['env', 'API_TIMEOUT_MS']`; undefined for none. */
export function valueAt(text: string, path: JSONPath): unknown {
  const node = nodeAt(text, path);
  return node && getNodeValue(node);
}

const remove = (text: string, path: JSONPath): string => applyEdits(text, modify(text, path, undefined, {}));
