import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../command-line/words.ts';
import type { Looked } from './inventory.ts';
import type { Problem } from './load.ts';
import { LONGEST_PATH, pathsOf } from './path.ts';
import type { Place } from './places.ts';

type Placed = Problem & { readonly file: string };

const at = (file: string, reason: string): Placed => ({ file, line: 1, column: 1, reason });

/** Filters that no command comes to, and files among filters that are none. */
export const neverReached = (looked: readonly Looked[], places: readonly Place[]): Placed[] => [
  ...looked.flatMap(({ file: { path, file } }) => {
    const other = whereInstead(path);
    return other === undefined ? [] : [at(file, other)];
  }),
  ...places.flatMap(({ folder }) =>
    strangersIn(folder).map((name) =>
      at(join(folder, name), `no filter: its name must be one to ${LONGEST_PATH} words of a command, and end in .toml`),
    ),
  ),
];

/** Why a path is looked for by no command; undefined if one does. */
function whereInstead(path: string): string | undefined {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('-')))
    return 'never used: options of a command choose no filter, only the words before and between them';
  const found = words(parts);
  if (pathsOf(found)[0] === path) return undefined;
  return `never used: \`${parts.join(' ')}\` is looked for as ${found.join('/') || 'another command'}`;
}

function strangersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
      .filter((name) => !name.endsWith('.toml') || name.split(/[\\/]/u).length > LONGEST_PATH);
  } catch {
    return [];
  }
}
