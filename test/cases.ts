import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { words } from '../src/command-line/words.ts';
import type { Filter, Stream } from '../src/engine/model.ts';
import { createReducer, type ReducerOptions } from '../src/engine/reduce.ts';
import { find, isVerbatim, reducerOptions } from '../src/filter/find.ts';

/** What a reader needs: one of the lists, all of whose strings must be there. */
export interface Fact {
  readonly why: string;
  readonly critical: boolean;
  readonly any: readonly (readonly string[])[];
}

/** A recorded run. */
export interface Case {
  /** `git/status/clean` */
  readonly name: string;
  readonly folder: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly facts: readonly Fact[];
  readonly output: Buffer;
  /** The same with colour. */
  readonly ansi: Buffer | undefined;
}

const root = join(process.cwd(), 'test/fixtures');

export function cases(part = ''): Case[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(`${sep}run.json`),
  );
  return files
    .sort()
    .map((file) => load(join(root, dirname(file))))
    .filter(({ name }) => name.includes(part));
}

function load(folder: string): Case {
  const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  const ansi = join(folder, 'output.ansi');
  return {
    name: relative(root, folder).split(sep).join('/'),
    folder,
    argv: run.argv,
    exit: run.exit,
    facts: run.facts,
    output: readFileSync(join(folder, 'output')),
    ansi: existsSync(ansi) ? readFileSync(ansi) : undefined,
  };
}

const RAW = { id: '123456789', upTo: undefined };

export function filterOf({ argv }: Pick<Case, 'argv'>): Filter | undefined {
  return find(words(argv));
}

export const isForPrograms = ({ argv }: Pick<Case, 'argv'>): boolean => isVerbatim(filterOf({ argv }), words(argv));

export interface ReduceOptions extends Pick<ReducerOptions, 'budgets' | 'endless' | 'sizes' | 'findSigned'> {
  readonly exit?: number | undefined;
  readonly filter?: Filter | undefined;
  /** Live mode from this byte on. */
  readonly liveAt?: number;
  readonly chunk?: number;
  readonly stored?: boolean;
}

/** The engine over bytes, as the commands use it. */
function reduceBytes(argv: readonly string[], input: Buffer, options: ReduceOptions = {}): Buffer {
  const filter = 'filter' in options ? options.filter : filterOf({ argv });
  const printed: Buffer[] = [];
  const print = (text: string, _stream: Stream, binary: boolean) =>
    printed.push(Buffer.from(text, binary ? 'latin1' : 'utf8'));
  const reducer = createReducer({ ...reducerOptions(words(argv), filter), ...options, filter }, print);
  const stored = options.stored ?? true;
  const chunk = options.chunk ?? 65536;
  for (let at = 0; at < input.length; ) {
    const live = options.liveAt !== undefined && at < options.liveAt ? options.liveAt : Number.POSITIVE_INFINITY;
    const end = Math.min(at + chunk, input.length, live);
    if (options.liveAt === at) reducer.goLive(() => stored);
    reducer.push(input.subarray(at, end), 1);
    at = end;
  }
  reducer.end('exit' in options ? options.exit : 0, stored ? RAW : undefined);
  return Buffer.concat(printed);
}

export const reduce = (argv: readonly string[], input: Buffer, options: ReduceOptions = {}): string =>
  reduceBytes(argv, input, options).toString('utf8');

export const reduceCase = (one: Case, options: ReduceOptions = {}): string =>
  isForPrograms(one) ? one.output.toString('utf8') : reduce(one.argv, one.output, { exit: one.exit, ...options });

const printedOf = new WeakMap<Case, Buffer>();

/** What tks prints of a case, made once for all laws that look at it. */
export function printedBytes(one: Case): Buffer {
  const known = printedOf.get(one);
  if (known) return known;
  const printed = isForPrograms(one) ? one.output : reduceBytes(one.argv, one.output, { exit: one.exit });
  printedOf.set(one, printed);
  return printed;
}

export const printed = (one: Case): string => printedBytes(one).toString('utf8');

/** Blanks are one, and between the parts of JSON none. */
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').replaceAll('": ', '":').replaceAll(', "', ',"');

/** Facts that are not in a text. */
export function lost(facts: readonly Fact[], text: string): Fact[] {
  const squeezed = squeeze(`${text}\n${withFolders(text).join('\n')}`);
  return facts.filter(({ any }) => !any.some((all) => all.every((part) => squeezed.includes(squeeze(part)))));
}

/** What stands below a folder (`src/`), with it: files alone or side by side. */
function withFolders(text: string): string[] {
  let folder = '';
  return text.split('\n').flatMap((line) => {
    if (line.endsWith('/') && !/^\s/u.test(line)) folder = line;
    else if (!/^(?: |\d+[:-]|--$|\[tks)/u.test(line)) folder = '';
    if (folder === '' || !line.startsWith(' ')) return [];
    if (line.startsWith('  '))
      return line
        .trim()
        .split(' ')
        .map((name) => folder + name);
    // A size stands before the path.
    return [line.trim().replace(/^(?:\d[\d.]*[KMG]? )?/u, (size) => size + folder)];
  });
}
