import { BUDGETS, type BudgetName, ROLES, type Role, SHAPE_NAMES, type ShapeName } from '../engine/model.ts';
import { UserError } from '../errors.ts';
import { offsetOf, placeAt, type TextPlace, tryToml } from '../toml.ts';

type PatternRole = Exclude<Role, 'plain'>;
type BlockSource = { readonly from: string; readonly to?: string };

/** A filter file after its checks, as JSON can hold it; `compile` makes the filter of it. */
export interface FilterSource {
  readonly path: string;
  readonly about: string;
  readonly signature?: string;
  readonly roles: { readonly [role in PatternRole]?: readonly (string | BlockSource)[] };
  readonly shape?: ShapeName;
  readonly budget?: BudgetName;
  readonly live: readonly string[];
  readonly verbatim: readonly string[];
}

/** What is wrong with a filter file, and where. */
export interface Problem extends TextPlace {
  readonly reason: string;
}

/** A pattern, and where it stands in its file. */
export interface Placed extends TextPlace {
  readonly key: string;
  readonly pattern: string;
}

export interface Read {
  /** Undefined if there are problems. */
  readonly source: FilterSource | undefined;
  readonly problems: readonly Problem[];
  readonly patterns: readonly Placed[];
}

export const PATTERN_ROLES = ROLES.filter((role): role is PatternRole => role !== 'plain');
export const KEYS: readonly string[] = ['about', 'signature', ...PATTERN_ROLES, 'shape', 'budget', 'live', 'verbatim'];

/**
 * Parses and checks a filter file.
 * @param path what it serves, as words joined by slashes: `git/push`
 * @param file shown in errors
 * @throws UserError with file, line and reason
 */
export function parseFilter(path: string, text: string, file: string): FilterSource {
  const { source, problems } = readFilter(path, text);
  const [first] = problems;
  if (first) throw new UserError(sayProblem(file, first), 'see docs/filters.md');
  return source!;
}

export const sayProblem = (file: string, { line, column, reason }: Problem): string =>
  `${file}:${line}:${column}: ${reason}`;

/** The same with all that is wrong. */
export function readFilter(path: string, text: string): Read {
  const parsed = tryToml(text);
  if ('reason' in parsed) return { source: undefined, problems: [parsed], patterns: [] };
  const reader = createReader(text, parsed.table);
  const source = sourceOf(path, reader);
  const { problems, patterns } = reader;
  return { source: problems.length === 0 ? source : undefined, problems, patterns };
}

type Reader = ReturnType<typeof createReader>;

function sourceOf(path: string, reader: Reader): FilterSource {
  const { table, fail } = reader;
  for (const key of Object.keys(table))
    if (!KEYS.includes(key)) fail(key, '', `unknown key '${key}'; the keys are ${KEYS.join(', ')}`);
  if (typeof table['about'] !== 'string') fail('about', '', "'about' is missing: say in a line what the reader gets");
  const roles = PATTERN_ROLES.filter((role) => role in table).map((role) => [role, reader.patternsOf(role)] as const);
  return {
    path,
    about: table['about'] as string,
    ...('signature' in table && { signature: reader.pattern('signature', table['signature']) }),
    roles: Object.fromEntries(roles),
    ...('shape' in table && { shape: reader.oneOf<ShapeName>('shape', SHAPE_NAMES) }),
    ...('budget' in table && { budget: reader.oneOf<BudgetName>('budget', BUDGETS) }),
    live: reader.strings('live'),
    verbatim: reader.strings('verbatim'),
  };
}

/** Reads values, and notes what is wrong with them. */
function createReader(text: string, table: Readonly<Record<string, unknown>>) {
  const problems: Problem[] = [];
  const patterns: Placed[] = [];
  const at = (key: string, value: string) => placeAt(text, offsetOf(text, key, value));
  const fail = (key: string, value: string, reason: string) => void problems.push({ ...at(key, value), reason });
  const pattern = (key: string, value: unknown, within = key): string => {
    if (typeof value !== 'string') {
      fail(key, '', `'${key}' holds something that is no pattern`);
      return '';
    }
    try {
      new RegExp(value, 'u');
      patterns.push({ key, pattern: value, ...at(within, value) });
    } catch (error) {
      fail(within, value, `bad pattern in '${key}': ${(error as Error).message}`);
    }
    return value;
  };
  const block = (role: string, value: object): BlockSource => {
    const { from, to, ...rest } = value as Record<string, unknown>;
    for (const key of Object.keys(rest)) fail(key, '', `unknown key '${key}' in a block; the keys are from, to`);
    const begin = pattern('from', from, role);
    return to === undefined ? { from: begin } : { from: begin, to: pattern('to', to, role) };
  };
  const list = (key: string): readonly unknown[] => {
    const value = table[key] ?? [];
    if (Array.isArray(value)) return value;
    fail(key, '', `'${key}' must be a list`);
    return [];
  };
  return {
    table,
    problems,
    patterns,
    fail,
    pattern,
    strings: (key: string): string[] =>
      list(key).filter((value): value is string => {
        if (typeof value !== 'string') fail(key, '', `'${key}' must be a list of strings`);
        return typeof value === 'string';
      }),
    oneOf: <T extends string>(key: string, names: readonly string[]): T => {
      const value = table[key] as T;
      if (!names.includes(value)) fail(key, '', `'${key}' must be one of ${names.join(', ')}`);
      return value;
    },
    patternsOf: (role: PatternRole) =>
      list(role).map((value) =>
        role === 'failure' && typeof value === 'object' && value !== null && !Array.isArray(value)
          ? block(role, value)
          : pattern(role, value),
      ),
  };
}
