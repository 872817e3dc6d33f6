import { join } from 'node:path';
import { words } from '../src/command-line/words.ts';
import type { Filter } from '../src/engine/model.ts';
import { find, isVerbatim, reducerOptions } from '../src/filter/find.ts';
import { type Case, caseNames, readCase } from '../src/laws/case.ts';
import { type ReduceOptions as AllOptions, reduceBytes } from '../src/laws/reducing.ts';

export type { Case } from '../src/laws/case.ts';
export { type Fact, lost } from '../src/laws/facts.ts';
export type ReduceOptions = Partial<AllOptions>;

const root = join(process.cwd(), 'test/fixtures');

export const cases = (part = ''): Case[] =>
  caseNames(root)
    .map((name) => readCase(root, name))
    .filter(({ name }) => name.includes(part));

export function filterOf({ argv }: Pick<Case, 'argv'>): Filter | undefined {
  return find(words(argv));
}

export const isForPrograms = ({ argv }: Pick<Case, 'argv'>): boolean => isVerbatim(filterOf({ argv }), words(argv));

/** As a command reduces what it runs. */
function reducedBytes(argv: readonly string[], input: Buffer, options: ReduceOptions = {}): Buffer {
  const filter = 'filter' in options ? options.filter : filterOf({ argv });
  return reduceBytes(input, { exit: 0, ...reducerOptions(words(argv), filter), ...options, filter });
}

export const reduce = (argv: readonly string[], input: Buffer, options: ReduceOptions = {}): string =>
  reducedBytes(argv, input, options).toString('utf8');

export const reduceCase = (one: Case, options: ReduceOptions = {}): string =>
  isForPrograms(one) ? one.output.toString('utf8') : reduce(one.argv, one.output, { exit: one.exit, ...options });

const printedOf = new WeakMap<Case, Buffer>();

/** What tks prints of a case, made once for all laws that look at it. */
export function printedBytes(one: Case): Buffer {
  const known = printedOf.get(one);
  if (known) return known;
  const printed = isForPrograms(one) ? one.output : reducedBytes(one.argv, one.output, { exit: one.exit });
  printedOf.set(one, printed);
  return printed;
}

export const printed = (one: Case): string => printedBytes(one).toString('utf8');
