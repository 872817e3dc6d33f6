import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../errors.ts';
import { type FilterSource, PATTERN_ROLES } from './load.ts';
import { filterSchema } from './schema.ts';

/** A literal string where it may be one, since no escape is needed in it. */
const textOf = (text: string): string => (/['\p{Cc}]/u.test(text) ? JSON.stringify(text) : `'${text}'`);

const listOf = (list: readonly (string | { readonly from: string; readonly to?: string })[]): string =>
  `[${list
    .map((one) =>
      typeof one === 'string'
        ? textOf(one)
        : `{ from = ${textOf(one.from)}${one.to === undefined ? '' : `, to = ${textOf(one.to)}`} }`,
    )
    .join(', ')}]`;

/** The file of a filter. */
export function tomlOf({ about, signature, roles, shape, budget, live, verbatim }: FilterSource): string {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['about', JSON.stringify(about)],
    ['signature', signature && textOf(signature)],
    ['shape', shape && textOf(shape)],
    ['budget', budget && textOf(budget)],
    ...PATTERN_ROLES.map((role) => [role, roles[role] && listOf(roles[role])] as const),
    ['live', live.length > 0 ? listOf(live) : undefined],
    ['verbatim', verbatim.length > 0 ? listOf(verbatim) : undefined],
  ];
  return values.flatMap(([key, value]) => (value === undefined ? [] : `${key.padEnd(9)} = ${value}\n`)).join('');
}

/**
 * Writes a new filter file, and beside its folder the schema that editors check it with.
 * @param folder of filters
 * @throws UserError if there is one already
 */
export function writeFilter(folder: string, path: string, text: string): string {
  const file = join(folder, `${path}.toml`);
  const schema = join(dirname(folder), 'filter.schema.json');
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `#:schema ${relative(dirname(file), schema)}\n${text}`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`${file} is there already`, 'edit it, or take it away first');
  }
  writeFileSync(schema, `${JSON.stringify(filterSchema(), null, 2)}\n`);
  return file;
}
