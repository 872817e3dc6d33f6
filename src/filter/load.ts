import { BUDGETS, type BudgetName, ROLES, type Role, SHAPE_NAMES, type ShapeName } from '../engine/model.ts';
import { UserError } from '../errors.ts';
import { lineOf, parseToml } from '../toml.ts';

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

const PATTERN_ROLES = ROLES.filter((role): role is PatternRole => role !== 'plain');
const KEYS: readonly string[] = ['about', 'signature', ...PATTERN_ROLES, 'shape', 'budget', 'live', 'verbatim'];

/**
 * Parses and checks a filter file.
 * @param path what it serves, as words joined by slashes: `git/push`
 * @param file shown in errors
 * @throws UserError with file, line and reason
 */
export function parseFilter(path: string, text: string, file: string): FilterSource {
  const fail = (needle: string, reason: string): never => {
    throw new UserError(`${file}:${lineOf(text, needle)}: ${reason}`, 'see "How to write a filter" in the README');
  };
  const table = parseToml(text, file);
  for (const key of Object.keys(table))
    if (!KEYS.includes(key)) fail(key, `unknown key '${key}'; the keys are ${KEYS.join(', ')}`);

  const pattern = (key: string, value: unknown): string => {
    if (typeof value !== 'string') return fail(key, `'${key}' holds something that is no pattern`);
    try {
      new RegExp(value, 'u');
    } catch (error) {
      fail(value, `bad pattern in '${key}': ${(error as Error).message}`);
    }
    return value;
  };
  const block = (value: object): BlockSource => {
    const { from, to, ...rest } = value as Record<string, unknown>;
    for (const key of Object.keys(rest)) fail(key, `unknown key '${key}' in a block; the keys are from, to`);
    return to === undefined ? { from: pattern('from', from) } : { from: pattern('from', from), to: pattern('to', to) };
  };
  const list = (key: string): unknown[] => {
    const value = table[key] ?? [];
    return Array.isArray(value) ? value : fail(key, `'${key}' must be a list`);
  };
  const strings = (key: string): string[] =>
    list(key).map((value) => (typeof value === 'string' ? value : fail(key, `'${key}' must be a list of strings`)));
  const oneOf = <T extends string>(key: string, names: readonly string[]): T => {
    const value = table[key];
    return names.includes(value as string) ? (value as T) : fail(key, `'${key}' must be one of ${names.join(', ')}`);
  };
  const patternsOf = (role: PatternRole) =>
    list(role).map((value) =>
      role === 'failure' && typeof value === 'object' && value !== null ? block(value) : pattern(role, value),
    );

  if (typeof table['about'] !== 'string') fail('about', "'about' is missing: say in a line what the reader gets");
  const roles = PATTERN_ROLES.filter((role) => role in table).map((role) => [role, patternsOf(role)] as const);
  return {
    path,
    about: table['about'] as string,
    ...('signature' in table && { signature: pattern('signature', table['signature']) }),
    roles: Object.fromEntries(roles),
    ...('shape' in table && { shape: oneOf<ShapeName>('shape', SHAPE_NAMES) }),
    ...('budget' in table && { budget: oneOf<BudgetName>('budget', BUDGETS) }),
    live: strings('live'),
    verbatim: strings('verbatim'),
  };
}
