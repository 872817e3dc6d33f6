import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseToml } from '../toml.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Reads a host's files. What is not there is no fault; what is there and cannot be read is a warning, one for each file. */
export interface Files {
  /** @returns undefined if it is not there, or not to be read */
  text(file: string): string | undefined;
  json(file: string): Fields;
  jsonWithComments(file: string): Fields;
  toml(file: string): Fields;
  isFile(path: string): boolean;
  /** Names in a folder, in order. */
  names(folder: string): string[];
  /** Files below a folder that end so, in order; each folder once, wherever links lead. */
  below(folder: string, end: string): string[];
  /** The same for all ways that lead to a file. */
  place(file: string): string;
  readonly warnings: readonly string[];
}

/** Bytes of a text; Claude Code passes over larger ones. */
const LARGEST = 4_194_304;
/** Of its own state, which grows for years. */
const LARGEST_JSON = 67_108_864;

/** Nothing is wrong with what is not there. */
const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

export function createFiles(): Files {
  const warnings = new Map<string, string>();
  const warn = (file: string, what: string) => void warnings.set(file, `${file} ${what}`);
  const attempt = <T>(file: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!isMissing(error)) warn(file, `cannot be read: ${reasonOf(error)}`);
      return undefined;
    }
  };
  const text = (file: string, limit = LARGEST) => attempt(file, () => readText(file, limit, warn));
  const parsed = (file: string, plain: (text: string) => string) =>
    parse(text(file, LARGEST_JSON), plain, (reason) => warn(file, reason));
  const names = (folder: string) => attempt(folder, () => readdirSync(folder).sort()) ?? [];
  return {
    text: (file) => text(file),
    names,
    isFile: (path) => attempt(path, () => statSync(path))?.isFile() === true,
    json: (file) => parsed(file, (json) => json),
    jsonWithComments: (file) => parsed(file, withoutComments),
    toml: (file) => {
      try {
        return parseToml(text(file) ?? '', file);
      } catch (error) {
        warnings.set(file, (error as Error).message);
        return {};
      }
    },
    below: (folder, end) =>
      walk(folder, end, {
        names,
        isFolder: (path) => attempt(path, () => statSync(path))?.isDirectory(),
        seen: new Set(),
      }),
    place: (file) => attempt(file, () => realpathSync(file)) ?? file,
    get warnings() {
      return [...warnings.values()];
    },
  };
}

function readText(file: string, limit: number, warn: (file: string, what: string) => void): string | undefined {
  const stat = statSync(file);
  if (!stat.isFile()) warn(file, stat.isDirectory() ? 'is a folder, where a file is read' : 'is no file');
  else if (stat.size > limit) warn(file, `is not counted: it has ${Math.ceil(stat.size / 1_048_576)} MiB`);
  if (!stat.isFile() || stat.size > limit) return undefined;
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) warn(file, 'is no valid UTF-8');
  return bytes.toString('utf8').replace(/^\uFEFF/u, '');
}

function parse(text: string | undefined, plain: (text: string) => string, warn: (reason: string) => void): Fields {
  if (text === undefined || text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(plain(text));
    if (!isFields(value)) warn('is no JSON object');
    return fieldsOf(value);
  } catch (error) {
    warn(`is no valid JSON: ${(error as Error).message.split('\n')[0]}`);
    return {};
  }
}

/** Without comments of JSON, and commas before the end of a list or an object. */
const withoutComments = (json: string): string =>
  json
    .replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, '$1')
    .replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/gu, '$1');

interface Walk {
  readonly names: (folder: string) => string[];
  /** Undefined: it is not there. */
  readonly isFolder: (path: string) => boolean | undefined;
  readonly seen: Set<string>;
}

function walk(folder: string, end: string, given: Walk): string[] {
  if (!given.isFolder(folder)) return [];
  const real = realpathSync(folder);
  if (given.seen.has(real)) return [];
  given.seen.add(real);
  return given.names(folder).flatMap((name) => {
    const path = join(folder, name);
    const isFolder = given.isFolder(path);
    if (isFolder) return walk(path, end, given);
    return isFolder === false && name.endsWith(end) ? [path] : [];
  });
}
