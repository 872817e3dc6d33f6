import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { type RawEntry, readEntries } from './raw-index.ts';

/** Whose last run is meant where no id is given. */
export interface Asker {
  readonly session: string | undefined;
  readonly folder: string | undefined;
}

/**
 * The file of a stored run; without an id, of the last one of this host session, else of this folder, a running one included.
 * @throws UserError if there is none
 */
export function findRaw(id: string | undefined, homes: readonly string[], asker: Asker): string {
  return id === undefined ? findLast(homes, asker) : findById(id, homes);
}

function findById(id: string, homes: readonly string[]): string {
  if (!/^\d{9}$/.test(id)) throw new UserError(`'${id}' is no id: nine digits`, 'tks raw --list shows the stored runs');
  const file = homes.map((home) => join(home, 'raw', id)).find((path) => existsSync(path));
  if (file === undefined)
    throw new UserError(
      `run ${id} is not stored any more`,
      'tks raw --list shows those that are; or run the command again',
    );
  return file;
}

function findLast(homes: readonly string[], { session, folder }: Asker): string {
  const entries = readEntries(homes);
  const last = (of: (entry: RawEntry) => boolean) =>
    entries
      .filter(of)
      .map(fileOf)
      .findLast((file) => existsSync(file));
  const ofSession = session === undefined ? undefined : last((entry) => entry.session === session);
  const file = ofSession ?? last((entry) => folder !== undefined && entry.folder === folder);
  if (file === undefined)
    throw new UserError('no stored run of this session or folder', 'tks raw --list shows all stored runs');
  return file;
}

export const fileOf = ({ home, id, running }: RawEntry & { readonly home: string }): string =>
  join(home, 'raw', id ?? running ?? '-');
