import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, type Files, fieldsOf, textOf, textsOf } from '../files.ts';
import { frontMatterOf, lineOf } from '../front-matter.ts';
import type { Category, Scope, Server } from '../model.ts';
import type { OfferedTool } from '../offers.ts';
import type { Places } from '../places.ts';
import { type Draft, foldersUp } from '../surroundings.ts';

/** What each reader of another host's files is given. */
export interface Given {
  readonly places: Places;
  readonly files: Files;
  /** From the repository's root down to the session's folder. */
  readonly chain: readonly string[];
}

/** A host besides Claude Code, as its real program was seen to begin a session, or, if it was not seen, as it is documented. */
export interface OtherHost {
  readonly name: string;
  /** Tokens of the window that its usual model has. */
  readonly window: number;
  /** Characters and tokens of what it brings itself; none if they were not seen. */
  readonly own: readonly (readonly [category: Category, name: string, characters: number, tokens: number])[];
  readonly items: (given: Given) => Draft[];
  /** A server's tool as its requests hold it. */
  readonly toolOf: (server: string, tool: OfferedTool) => object;
}

export function givenOf(places: Places, files: Files): Given {
  const up = foldersUp(places.folder);
  const root = up.findIndex((folder) => existsSync(join(folder, '.git')));
  return { places, files, chain: up.slice(0, root === -1 ? 1 : root + 1).toReversed() };
}

/** @param text as it stands in the request */
export const memory = (file: string, scope: Scope, text: string, more: Partial<Draft> = {}): Draft => ({
  category: 'memory_files',
  name: file,
  scope,
  source: file,
  basis: 'exact',
  loaded: 'start',
  text,
  ...more,
});

/** Skills in a folder, each with its entry in the list. */
export function skillsIn(
  { files }: Given,
  folder: string,
  scope: Scope,
  entryOf: (name: string, description: string, file: string) => string,
): Draft[] {
  return files.names(folder).flatMap((name): Draft[] => {
    const file = join(folder, name, 'SKILL.md');
    const text = files.text(file);
    if (text === undefined) return [];
    const { fields } = frontMatterOf(text);
    const own = lineOf(fields['name']) || name;
    const entry = entryOf(own, lineOf(fields['description']).trim(), file);
    return [{ category: 'skills', name: own, scope, source: file, basis: 'exact', loaded: 'start', text: entry }];
  });
}

/** Gemini CLI and OpenCode list skills in the same form. */
export const skillElement = (name: string, description: string, file: string): string =>
  `  <skill>\n    <name>${name}</name>\n    <description>${description}</description>\n    <location>${file}</location>\n  </skill>\n`;

export interface ServerPlace {
  readonly scope: Scope;
  readonly file: string;
  /** Keys to the servers. */
  readonly path: readonly string[];
  /** Why those that stand there are not used, or not yet to be started by anybody else. */
  readonly off?: string;
  readonly why?: string;
}

/** @param read what an entry says; it may be switched off */
export const serversIn = (
  entries: unknown,
  { scope, file, path, off, why }: ServerPlace,
  read: (name: string, entry: Fields) => Server,
): Draft[] =>
  Object.entries(fieldsOf(entries)).map(([name, value]) => {
    const entry = fieldsOf(value);
    const isOff = entry['enabled'] === false || entry['disabled'] === true;
    const reason = off ?? (isOff ? 'its configuration switches it off' : why);
    const item = { category: 'mcp_tools', name, scope, source: file, path: [...path, name], text: '' } as const;
    const loaded = isOff || off !== undefined ? 'off' : 'start';
    return {
      ...item,
      basis: 'unknown',
      loaded,
      server: read(name, entry),
      ...(reason !== undefined && { why: reason }),
    };
  });

/** As most write it: `command`, `args` and `env`, or `url` and `headers`. */
export function serverOf(name: string, entry: Fields): Server {
  const texts = (value: unknown) =>
    Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, one]) => [key, String(one)]));
  const http = textOf(entry['httpUrl']);
  const url = http ?? textOf(entry['url']);
  if (url === undefined) {
    const command = textOf(entry['command']) ?? '';
    return { name, transport: 'stdio', command, args: textsOf(entry['args']), env: texts(entry['env']) };
  }
  const headers = texts(entry['headers'] ?? entry['http_headers']);
  return { name, transport: entry['type'] === 'sse' ? 'sse' : 'http', url, headers };
}

/** The last of those with the same name counts. */
export function lastCounts(items: readonly Draft[]): Draft[] {
  const last = new Map(items.map((item) => [`${item.category}:${item.name}`, item]));
  return items.map((item) => {
    const stronger = last.get(`${item.category}:${item.name}`)!;
    return stronger === item || item.category === 'memory_files'
      ? item
      : { ...item, loaded: 'off', why: `${stronger.source} has the same name`, text: '' };
  });
}
