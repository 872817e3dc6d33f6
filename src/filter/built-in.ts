import { BUILT_IN, SIGNATURES } from './built-in.generated.ts';
import type { FilterSet } from './find.ts';

const LINE = /^(.+)\t/gmu;

/** -1 if there is none. */
const placeOf = (path: string): number => BUILT_IN.indexOf(`\n${path}\t`);

function read(path: string) {
  const start = placeOf(path) + path.length + 2;
  return JSON.parse(BUILT_IN.slice(start, BUILT_IN.indexOf('\n', start)));
}

/** The filters that come with tks. */
export const BUILT_INS: FilterSet = {
  origin: 'built-in',
  paths: () => [...BUILT_IN.matchAll(LINE)].map(([, path]) => path!),
  has: (path) => placeOf(path) >= 0,
  read,
  signatures: () => new Map(JSON.parse(SIGNATURES)),
};
