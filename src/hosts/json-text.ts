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
import { UserError } from '../errors.ts';

/** Something that stands in a JSON file because of tks. */
export type Addition =
  /** An element of a list. */
  | { readonly kind: 'element'; readonly path: readonly string[]; readonly value: unknown }
  /** A member, unless there is one of that name; `common` to all that the file may hold, it stays. */
  | { readonly kind: 'member' | 'common'; readonly path: readonly string[]; readonly value: unknown };

const BOM = '\uFEFF';

/** The same text with the additions in it, everything else byte for byte as it was. @param file for messages */
export function addTo(text: string, additions: readonly Addition[], file: string): string {
  const bare = withoutBom(text);
  check(bare, file);
  let result = bare.trim() === '' ? '{}\n' : bare;
  for (const { kind, path, value } of additions) {
    if (kind === 'element') result = append(result, [...path], value, file);
    else if (valueAt(result, path) === undefined) result = insert(result, [...path], value, file);
  }
  return text.slice(0, text.length - bare.length) + result;
}

/**
 * Takes the additions out again, and lists and groups that are empty then.
 * @param isOurs knows elements that an earlier version has added
 */
export function removeFrom(
  text: string,
  additions: readonly Addition[],
  file: string,
  isOurs: (value: unknown) => boolean = () => false,
): string {
  const bare = withoutBom(text);
  check(bare, file);
  let result = bare;
  for (const { kind, path, value } of additions) {
    if (kind === 'element') result = without(result, [...path], (one) => same(one, value) || isOurs(one));
    else if (kind === 'member' && same(valueAt(result, path), value)) result = remove(result, [...path]);
    const deepest = kind === 'element' ? path.length : path.length - 1;
    for (let depth = deepest; depth > 0; depth--) result = dropEmpty(result, path.slice(0, depth));
  }
  return text.slice(0, text.length - bare.length) + result;
}

/** The same text with a value at a path, whatever stood there. @param file for messages */
export function withValue(text: string, path: JSONPath, value: unknown, file: string): string {
  const bare = withoutBom(text);
  check(bare, file);
  const node = nodeAt(bare, path);
  if (!node) return addTo(text, [{ kind: 'member', path: path.map(String), value }], file);
  const before = text.length - bare.length + node.offset;
  return text.slice(0, before) + JSON.stringify(value) + text.slice(before + node.length);
}

/** The same text without what stands at a path. @param file for messages */
export function withoutValue(text: string, path: JSONPath, file: string): string {
  const bare = withoutBom(text);
  check(bare, file);
  return valueAt(bare, path) === undefined ? text : text.slice(0, text.length - bare.length) + remove(bare, path);
}

const withoutBom = (text: string): string => (text.startsWith(BOM) ? text.slice(BOM.length) : text);

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

function without(text: string, path: JSONPath, isOurs: (value: unknown) => boolean): string {
  const present = valueAt(text, path);
  const at = Array.isArray(present) ? present.findIndex(isOurs) : -1;
  return at < 0 ? text : without(remove(text, [...path, at]), path, isOurs);
}

function dropEmpty(text: string, path: readonly string[] | JSONPath): string {
  const value = valueAt(text, path);
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return empty ? remove(text, [...path]) : text;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function nodeAt(text: string, path: readonly (string | number)[]): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, [...path]);
}

/** The value that stands at a path: `['env', 'API_TIMEOUT_MS']`; undefined for none. */
export function valueAt(text: string, path: readonly (string | number)[]): unknown {
  const node = nodeAt(withoutBom(text), path);
  return node && getNodeValue(node);
}

const remove = (text: string, path: JSONPath): string => applyEdits(text, modify(text, path, undefined, {}));

/** What a JSON file with comments holds; undefined if it is none. */
export function jsonIn(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(withoutBom(text), errors, { allowTrailingComma: true });
  return errors.length === 0 ? value : undefined;
}
