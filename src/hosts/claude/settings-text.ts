import { applyEdits, findNodeAtLocation, type JSONPath, modify, type ParseError, parse, parseTree } from 'jsonc-parser';
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
    if (present === undefined) result = edit(result, ['env', name], value);
  }
  for (const [event, entry] of Object.entries(additions.hooks)) result = append(result, ['hooks', event], entry, file);
  return result;
}

/** Takes the additions out again, and lists and groups that are empty then. */
export function removeFrom(text: string, additions: Additions, file: string): string {
  check(text, file);
  let result = text;
  for (const rule of additions.allow) result = without(result, ['permissions', 'allow'], rule);
  for (const [name, value] of Object.entries(additions.env)) {
    if (valueAt(result, ['env', name]) === value) result = edit(result, ['env', name], undefined);
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
  if (present !== undefined && !Array.isArray(present))
    throw new UserError(`${file}: '${path.join('.')}' is no list`, 'mend it; nothing was changed');
  if (present?.some((one) => same(one, value))) return text;
  return present === undefined
    ? edit(text, path, [value])
    : edit(text, [...path, present.length], value, { isArrayInsertion: true });
}

function without(text: string, path: JSONPath, value: unknown): string {
  const present = valueAt(text, path);
  const at = Array.isArray(present) ? present.findIndex((one) => same(one, value)) : -1;
  return at < 0 ? text : dropEmpty(edit(text, [...path, at], undefined), path);
}

function dropEmpty(text: string, path: JSONPath): string {
  const value = valueAt(text, path);
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return empty ? edit(text, path, undefined) : text;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function valueAt(text: string, path: JSONPath): unknown {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  return node && parse(text.slice(node.offset, node.offset + node.length), [], { allowTrailingComma: true });
}

function edit(text: string, path: JSONPath, value: unknown, options: { isArrayInsertion?: boolean } = {}): string {
  const indent = /\n([ \t]+)\S/u.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.includes('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions, ...options }));
}
