import { words } from '../command-line/words.ts';
import type { Filter } from '../engine/model.ts';
import type { Env } from '../env.ts';
import { BUILT_IN_SETS, type FilterSet, find, forPrograms, isVerbatim, reducerOptions } from '../filter/find.ts';
import type { Looked } from '../filter/inventory.ts';
import { sayProblem } from '../filter/load.ts';
import type { Case } from '../laws/case.ts';
import { broken } from '../laws/laws.ts';
import { ownCases } from '../laws/own-cases.ts';
import { reduceBytes } from '../laws/reducing.ts';
import { createOutput } from '../process/output.ts';
import { lookAtOwn, pathOf } from './filters.ts';

export interface TestOptions {
  readonly json?: boolean;
}

interface Tested {
  readonly name: string;
  readonly file: string;
  /** Bytes of the recorded output and of what is printed in its place. */
  readonly raw: number;
  readonly printed: number;
  readonly broken: readonly string[];
  /** A law that keeps the filter from doing more. */
  readonly note?: string;
}

/** Runs the cases of own filters, trusted or not, under the laws that ours are under. @returns 1 if one is broken */
export async function test(names: readonly string[], { json }: TestOptions, env: Env): Promise<number> {
  const looked = await lookAtOwn(env);
  const wanted = names.map(pathOf);
  const sets = [...setsOf(looked), ...BUILT_IN_SETS];
  const tested = looked
    .filter(({ file }) => wanted.length === 0 || wanted.includes(file.path))
    .flatMap((one) => testedOf(one, sets));
  const output = createOutput();
  output.print(json ? `${JSON.stringify(tested, null, 2)}\n` : textOf(tested), 1, false);
  await output.drained();
  return tested.some((one) => one.broken.length > 0) ? 1 : 0;
}

/** Each own filter before the built-in ones, so that what it prints is its own doing. */
const setsOf = (looked: readonly Looked[]): FilterSet[] =>
  looked.flatMap(({ file: { origin }, source }) =>
    source
      ? [
          {
            origin,
            paths: () => [source.path],
            has: (path) => path === source.path,
            read: () => source,
            signatures: () => new Map(source.signature === undefined ? [] : [[source.path, source.signature]]),
          },
        ]
      : [],
  );

function testedOf({ file, problems }: Looked, sets: readonly FilterSet[]): Tested[] {
  const [problem] = problems;
  const failed = (reason: string): Tested => ({
    name: file.path,
    file: file.file,
    raw: 0,
    printed: 0,
    broken: [reason],
  });
  if (problem) return [failed(sayProblem(file.file, problem))];
  const cases = ownCases(file);
  if (cases.length === 0) return [failed('has no case: record a run with tks filters new')];
  return cases.map((one) => ('reason' in one ? failed(`${one.name}: ${one.reason}`) : caseTested(one, file, sets)));
}

function caseTested(one: Case, file: Looked['file'], sets: readonly FilterSet[]): Tested {
  const command = words(one.argv);
  const found = find(command, sets);
  const common = { name: one.name, file: file.file, raw: one.output.length };
  if (found?.path !== file.path)
    return {
      ...common,
      printed: one.output.length,
      broken: [`\`${one.argv.join(' ')}\` is served by ${found?.path ?? 'no filter'}`],
    };
  const filter: Filter = isVerbatim(found, command) ? forPrograms(found) : found;
  const reduce = (output: Uint8Array, options: object): string =>
    reduceBytes(output, { exit: one.exit, ...reducerOptions(command, filter, sets), ...options }).toString('utf8');
  const printed = Buffer.byteLength(reduce(one.output, {}));
  const isSilent = one.exit !== 0 && printed === one.output.length && printed > SMALL;
  return { ...common, printed, broken: broken(one, filter, reduce), ...(isSilent && { note: SILENT }) };
}

const SMALL = 1024;
const SILENT = 'it failed and no line is known to say why, so all of it stays: give `failure` a pattern';

function textOf(tested: readonly Tested[]): string {
  if (tested.length === 0) return "There are no filters of one's own here.\n";
  return tested
    .map(({ name, raw, printed, broken, note }) =>
      broken.length === 0
        ? `ok      ${name}: ${raw} bytes, ${printed} printed\n${note === undefined ? '' : `          ${note}\n`}`
        : `broken  ${name}\n${broken.map((reason) => `          ${reason}\n`).join('')}`,
    )
    .join('');
}
