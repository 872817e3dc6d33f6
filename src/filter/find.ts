import { shellWords } from '../command-line/shell-words.ts';
import { words } from '../command-line/words.ts';
import type { Filter } from '../engine/model.ts';
import type { ReducerOptions } from '../engine/reduce.ts';
import { BUILT_IN } from './built-in.generated.ts';
import { compile } from './compile.ts';
import type { FilterSource } from './load.ts';

/** Filters of one origin, by their path. */
export interface FilterSet {
  readonly builtIn: boolean;
  readonly sources: ReadonlyMap<string, FilterSource>;
}

const byPath = (sources: readonly FilterSource[]) => new Map(sources.map((source) => [source.path, source]));

const BUILT_INS: FilterSet = { builtIn: true, sources: byPath(BUILT_IN) };

const LONGEST_PATH = 3;
const compiled = new Map<FilterSource, Filter>();

function filterOf(source: FilterSource, builtIn: boolean): Filter {
  const known = compiled.get(source);
  if (known) return known;
  const filter = compile(source, builtIn);
  compiled.set(source, filter);
  return filter;
}

/**
 * Finds the filter of a command, the longest path first.
 * @param command its words, as `words` gives them
 * @param sets in order of precedence
 */
export function find(command: readonly string[], sets: readonly FilterSet[] = [BUILT_INS]): Filter | undefined {
  const found = findSource(command, sets);
  return found && filterOf(found.source, found.builtIn);
}

function findSource(command: readonly string[], sets: readonly FilterSet[]) {
  const names = command.filter((word) => !word.startsWith('-')).slice(0, LONGEST_PATH);
  for (let length = names.length; length > 0; length--) {
    const path = names.slice(0, length).join('/');
    const set = sets.find(({ sources }) => sources.has(path));
    if (set) return { source: set.sources.get(path)!, builtIn: set.builtIn };
  }
  return undefined;
}

/** True if a filter serves the command, and its output is neither for programs nor without end. */
export function isServed(command: readonly string[], sets: readonly FilterSet[] = [BUILT_INS]): boolean {
  const source = findSource(command, sets)?.source;
  const rest = command.slice(1);
  return source !== undefined && !asks(rest, source.verbatim) && !asks(rest, source.live);
}

/** The filter of that name, as `run --filter` gives it. */
export const findByName = (path: string, sets: readonly FilterSet[] = [BUILT_INS]): Filter | undefined =>
  find(path.split('/'), sets)?.path === path ? find(path.split('/'), sets) : undefined;

/** A word of the command line, or what it begins with before `=`. */
const asks = (words: readonly string[], options: readonly string[]): boolean =>
  words.some(
    (word) =>
      options.includes(word) || options.some((option) => option.startsWith('-') && word.startsWith(`${option}=`)),
  );

/** True if the output is one for programs, or for a person who asked for something else than a run (`--help`). */
export const isVerbatim = (filter: Filter | undefined, command: readonly string[]): boolean =>
  filter !== undefined && asks(command.slice(1), filter.verbatim);

/** In place of a filter for output that is for programs: text of a file, every character. */
export const forPrograms = (filter: Filter): Filter =>
  compile({ path: filter.path, about: filter.about, roles: {}, budget: 'file', live: [], verbatim: [] }, true);

/** True if the command keeps talking until it is stopped. */
export const isLive = (filter: Filter | undefined, command: readonly string[]): boolean =>
  filter !== undefined && asks(command.slice(1), filter.live);

/** What the reducer needs to know of a command and of those it may run. */
export function reducerOptions(
  command: readonly string[],
  filter: Filter | undefined,
  sets: readonly FilterSet[] = [BUILT_INS],
): Pick<ReducerOptions, 'filter' | 'findEchoed' | 'recognisable' | 'bareRecipes'> {
  return {
    filter,
    findEchoed: (text) => find(words(shellWords(text)), sets),
    recognisable: recognisable(sets),
    bareRecipes: RECIPES.includes(command[0] ?? ''),
  };
}

const RECIPES = ['make', 'gmake', 'just', 'ninja'];

function recognisable(sets: readonly FilterSet[]): Filter[] {
  const paths = new Set(sets.flatMap(({ sources }) => [...sources.keys()]));
  const filters: Filter[] = [];
  for (const path of paths) {
    const set = sets.find(({ sources }) => sources.has(path))!;
    const source = set.sources.get(path)!;
    if (source.signature !== undefined) filters.push(filterOf(source, set.builtIn));
  }
  return filters;
}
