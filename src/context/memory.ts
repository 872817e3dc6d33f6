import { dirname, join, relative, resolve } from 'node:path';
import { textsOf } from './files.ts';
import { frontMatterOf, wordsOf } from './front-matter.ts';
import { globToPattern } from './glob.ts';
import { importsIn, withoutComments } from './markdown.ts';
import type { Scope } from './model.ts';
import { type Draft, isIn, projectFolder, type Surroundings } from './surroundings.ts';

/** Files that Claude Code reads at the start, as 2.1.330 does. */
export function memoryItems(given: Surroundings): Draft[] {
  const chain = createChain(given);
  const { config, managed } = given.places;
  chain.add(join(managed, 'CLAUDE.md'), 'managed');
  chain.addRules(join(managed, '.claude/rules'), 'managed');
  chain.add(join(config, 'CLAUDE.md'), 'user');
  chain.addRules(join(config, 'rules'), 'user');
  const folders = given.ancestors.toReversed();
  const found = folders.flatMap((folder) => {
    const own = ['CLAUDE.md', '.claude/CLAUDE.md'].map((name) => chain.add(join(folder, name), 'project'));
    chain.addRules(join(folder, '.claude/rules'), 'project');
    return [...own, chain.add(join(folder, 'CLAUDE.local.md'), 'local')];
  });
  // Only where nothing is meant for Claude alone.
  if (!found.includes(true))
    for (const folder of folders)
      for (const name of ['AGENTS.md', '.claude/AGENTS.md']) chain.add(join(folder, name), 'project');
  return [...chain.items, ...autoMemory(given)];
}

interface Chain {
  readonly items: Draft[];
  /** @returns false if it is not there */
  add(file: string, scope: Scope): boolean;
  addRules(folder: string, scope: Scope): void;
}

/** Not read as text. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|bmp|ico|svg|pdf|zip|gz|mp[34])$/iu;

/** Imports follow each other so far. */
const HOPS = 4;

function createChain(given: Surroundings): Chain {
  const { files, places } = given;
  const items: Draft[] = [];
  const seen = new Set<string>();
  const excluded = given.settings.flatMap(({ values }) => textsOf(values['claudeMdExcludes']).map(globToPattern));
  const external = given.project['hasClaudeMdExternalIncludesApproved'] === true;
  const add = (file: string, scope: Scope, hops = 0, importedBy?: string): boolean => {
    const place = files.place(file);
    if (seen.has(place) || (hops === 0 && excluded.some((glob) => glob.test(file)))) return seen.has(place);
    const raw = files.text(file);
    if (raw === undefined || raw.includes('\0')) return false;
    seen.add(place);
    const { fields, body } = frontMatterOf(raw);
    const paths = wordsOf(fields['paths']).filter((path) => !/^(?:\*\*\/?)+\*?$/u.test(path));
    const text = withoutComments(body);
    if (text.trim() !== '') items.push(itemOf(given, { file, scope, text, paths, importedBy }));
    if (hops === HOPS) return true;
    for (const path of importsIn(text)) {
      const target = resolveImport(path, file, places.home);
      if (!files.isFile(target) || IMAGE.test(target)) continue;
      if (scope === 'user' || external || isIn(target, places.folder)) add(target, scope, hops + 1, file);
      else if (!seen.has(files.place(target))) items.push(notApproved(target, scope, file));
    }
    return true;
  };
  const addRules = (folder: string, scope: Scope) => {
    for (const file of files.below(folder, '.md')) add(file, scope);
  };
  return { items, add, addRules };
}

const resolveImport = (path: string, from: string, home: string): string =>
  path.startsWith('~/') ? join(home, path.slice(2)) : resolve(dirname(from), path);

interface Read {
  readonly file: string;
  readonly scope: Scope;
  readonly text: string;
  readonly paths: readonly string[];
  readonly importedBy: string | undefined;
}

const SAID: Readonly<Partial<Record<Scope, string>>> = {
  managed: 'organization’s instructions',
  user: "user's private global instructions for all projects",
  project: 'project instructions, checked into the codebase',
  local: "user's private project instructions, not checked in",
};

function itemOf({ places }: Surroundings, { file, scope, text, paths, importedBy }: Read): Draft {
  const lazy = paths.length > 0;
  return {
    category: 'memory_files',
    name: shown(file, places),
    scope,
    source: file,
    basis: 'exact',
    loaded: lazy ? 'deferred' : 'start',
    ...(lazy && { why: `with files of ${paths.join(', ')}` }),
    ...(importedBy !== undefined && { why: `imported by ${shown(importedBy, places)}` }),
    text: lazy ? '' : block(file, SAID[scope]!, text.trim()),
  };
}

const notApproved = (file: string, scope: Scope, by: string): Draft => ({
  category: 'memory_files',
  name: file,
  scope,
  source: file,
  basis: 'exact',
  loaded: 'off',
  why: `${by} imports it from outside of the folder, which was not approved`,
  text: '',
});

/** As it stands in the request. */
const block = (file: string, said: string, text: string): string => `Contents of ${file} (${said}):\n\n${text}\n\n`;

export function shown(file: string, { folder, home }: { readonly folder: string; readonly home: string }): string {
  if (isIn(file, folder)) return relative(folder, file);
  return isIn(file, home) ? `~/${relative(home, file)}` : file;
}

const LINES = 200;
const CHARACTERS = 25_000;

/** The index of what Claude wrote down for itself. */
function autoMemory({ places, files, root, setting, variables }: Surroundings): Draft[] {
  if (setting('autoMemoryEnabled') === false || variables['CLAUDE_CODE_DISABLE_AUTO_MEMORY'] === '1') return [];
  const file = join(projectFolder(places, root, files), 'memory/MEMORY.md');
  const whole = files.text(file)?.trim() ?? '';
  if (whole === '') return [];
  const lines = whole.split('\n');
  const first = lines.slice(0, LINES).join('\n');
  const kept = first.length > CHARACTERS ? first.slice(0, first.lastIndexOf('\n', CHARACTERS)) : first;
  const characters = whole.length - kept.length;
  const why =
    first.length > CHARACTERS ? `beyond its first ${CHARACTERS} characters` : `beyond its first ${LINES} lines`;
  return [
    {
      category: 'memory_files',
      name: shown(file, places),
      scope: 'local',
      source: file,
      basis: 'exact',
      loaded: 'start',
      ...(characters > 0 && { cut: { characters, why } }),
      text: block(file, "user's auto-memory, persists across conversations", kept + warning(lines, kept)),
    },
  ];
}

/** What the host says of a cut. */
function warning(lines: readonly string[], kept: string): string {
  const left = kept.split('\n').length;
  if (left === lines.length) return '';
  const next = lines[left]!;
  const start = next.length > SHOWN ? `${next.slice(0, SHOWN - 1)}…` : next;
  const size = lines.join('\n').length;
  const fault =
    left < LINES && size > CHARACTERS
      ? `${(size / 1024).toFixed(1)}KB (limit: 24.4KB) — index entries are too long`
      : `${lines.length} lines (limit: ${LINES})`;
  return `\n\n> WARNING: MEMORY.md is ${fault}. Only part of it was loaded: ${lines.length - left} of ${lines.length} lines were cut off, starting at line ${left + 1} ("${start}"). Keep index entries to one line under ~200 chars; move detail into topic files.`;
}

const SHOWN = 80;
