import { shellWords } from '../command-line/shell-words.ts';
import { words } from '../command-line/words.ts';
import type { Filter, Origin, Pattern } from '../engine/model.ts';
import type { ReducerOptions } from '../engine/reduce.ts';
import { BUILT_INS } from './built-in.ts';
import { anyOf, compile } from './compile.ts';
import type { FilterSource } from './load.ts';
import { pathsOf } from './path.ts';

/** Filters of one origin. */
export interface FilterSet {
  readonly origin: Origin;
  readonly paths: () => readonly string[];
  readonly has: (path: string) => boolean;
  readonly read: (path: string) => FilterSource;
  /** Paths and signatures of those that have one. */
  readonly signatures: () => ReadonlyMap<string, string>;
}

/** What there is where nobody has filters of their own. */
export const BUILT_IN_SETS: readonly FilterSet[] = [BUILT_INS];

let standing = BUILT_IN_SETS;

/** Whose filters hold where nothing else is said: a process that answers one call of a host finds out once. */
export function letHold(sets: readonly FilterSet[]): void {
  standing = sets;
}

const compiled = new WeakMap<FilterSet, Map<string, Filter>>();

function filterOf(path: string, set: FilterSet): Filter {
  const known = compiled.get(set) ?? new Map<string, Filter>();
  compiled.set(set, known);
  const filter = known.get(path) ?? compile(set.read(path), set.origin);
  known.set(path, filter);
  return filter;
}

/**
 * Finds the filter of a command, the longest path first.
 * @param command its words, as `words` gives them
 * @param sets in order of precedence
 */
export function find(command: readonly string[], sets: readonly FilterSet[] = standing): Filter | undefined {
  for (const path of pathsOf(command)) {
    const set = sets.find(({ has }) => has(path));
    if (set) return filterOf(path, set);
  }
  return undefined;
}

/** True if a filter serves the command, and its output is neither for programs nor without end. */
export function isServed(command: readonly string[], sets: readonly FilterSet[] = standing): boolean {
  const filter = find(command, sets);
  return filter !== undefined && !isVerbatim(filter, command) && !isLive(filter, command);
}

/** The filter of that name, as `run --filter` gives it. */
export const findByName = (path: string, sets: readonly FilterSet[] = standing): Filter | undefined =>
  find(path.split('/'), sets)?.path === path ? find(path.split('/'), sets) : undefined;

/** `--output=yaml` and `-oyaml` ask as `-o yaml` does. */
const spelledOut = (word: string): string[] => [word, ...(/^(?:--output=|-o=?)(.+)$/u.exec(word)?.slice(1) ?? [])];

/** A word of the command line, or what it begins with before `=`; `jsonpath=` is such a beginning without dashes. */
const asks = (words: readonly string[], options: readonly string[]): boolean =>
  words
    .flatMap(spelledOut)
    .some((word) =>
      options.some(
        (option) =>
          word === option || (/^-|=$/u.test(option) && word.startsWith(option.endsWith('=') ? option : `${option}=`)),
      ),
    );

/** True if the output is one for programs, or for a person who asked for something else than a run (`--help`). */
export const isVerbatim = (filter: Filter | undefined, command: readonly string[]): boolean =>
  filter !== undefined && asks(command.slice(1), filter.verbatim);

/** In place of a filter for output that is for programs: text of a file, every character. */
export const forPrograms = ({ path, about, origin }: Filter): Filter =>
  compile({ path, about, roles: {}, budget: 'file', live: [], verbatim: [] }, origin);

/** True if the command keeps talking until it is stopped. */
export const isLive = (filter: Filter | undefined, command: readonly string[]): boolean =>
  filter !== undefined && asks(command.slice(1), filter.live);

/** What the reducer needs to know of a command and of those it may run. */
export function reducerOptions(
  command: readonly string[],
  filter: Filter | undefined,
  sets: readonly FilterSet[] = standing,
): Pick<ReducerOptions, 'filter' | 'findEchoed' | 'findSigned' | 'bareRecipes'> {
  return {
    filter,
    findEchoed: (text) => find(words(shellWords(text)), sets),
    findSigned: (text) => findSigned(text, sets),
    bareRecipes: RECIPES.includes(command[0] ?? ''),
  };
}

const RECIPES = ['make', 'gmake', 'just', 'ninja'];

/** The filter whose signature a line bears. */
function findSigned(text: string, sets: readonly FilterSet[]): Filter | undefined {
  const { any, each } = signaturesOf(sets);
  if (!any?.test(text)) return undefined;
  const path = [...each.keys()].find((name) => new RegExp(each.get(name)!, 'u').test(text))!;
  return find(path.split('/'), sets);
}

interface Signatures {
  /** All of them as one expression, since nearly every line bears none. */
  readonly any: Pattern | undefined;
  readonly each: ReadonlyMap<string, string>;
}

const joined = new WeakMap<readonly FilterSet[], Signatures>();

/** A set hides what sets after it say of the same path. */
function signaturesOf(sets: readonly FilterSet[]): Signatures {
  const known = joined.get(sets);
  if (known) return known;
  const each = new Map<string, string>();
  for (const set of sets)
    for (const [path, pattern] of set.signatures())
      if (sets.find(({ has }) => has(path)) === set) each.set(path, pattern);
  const made = {
    any: anyOf([...each.values()]),
    each,
  };
  joined.set(sets, made);
  return made;
}

/** The commands that have a built-in filter, and the words with which they never end. */
export const builtInCommands = (): Pick<FilterSource, 'path' | 'live'>[] =>
  BUILT_INS.paths().map((path) => ({ path, live: BUILT_INS.read(path).live }));
