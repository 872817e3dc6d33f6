import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { type FilterSource, parseFilter } from '../src/filter/load.ts';

export interface FilterFile {
  /** `git/push` */
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

export function filterFiles(): FilterFile[] {
  return readdirSync('filters', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.toml'))
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((name) => {
      const file = `filters/${name}`;
      return { path: name.slice(0, -'.toml'.length), file, text: readFileSync(file, 'utf8') };
    });
}

export const parsed = ({ path, text, file }: FilterFile): FilterSource => parseFilter(path, text, file);

type RoleName = keyof FilterSource['roles'];

/** The patterns of some roles, those of blocks too; of all roles and the signature if none is named. */
export function patternsOf({ roles, signature }: FilterSource, names?: readonly RoleName[]): string[] {
  const own = (names ?? (Object.keys(roles) as RoleName[])).flatMap((name) => roles[name] ?? []);
  const sources = own.flatMap((one) => (typeof one === 'string' ? [one] : [one.from, ...(one.to ? [one.to] : [])]));
  return names || signature === undefined ? sources : [signature, ...sources];
}
