import { FILTERS } from './built-in-filters.generated.ts';
import { PATHS, SIGNATURES } from './built-in-index.generated.ts';
import type { FilterSet } from './find.ts';

function read(path: string) {
  const start = FILTERS.indexOf(`\n${path}\t`) + path.length + 2;
  return JSON.parse(FILTERS.slice(start, FILTERS.indexOf('\n', start)));
}

/** The filters that come with tks. */
export const BUILT_INS: FilterSet = {
  origin: 'built-in',
  paths: () => PATHS.slice(1, -1).split('\n'),
  has: (path) => PATHS.includes(`\n${path}\n`),
  read,
  signatures: () => new Map(JSON.parse(SIGNATURES)),
};
