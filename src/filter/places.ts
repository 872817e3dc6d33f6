import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Origin } from '../engine/model.ts';

/** A folder with filters that are not ours. */
export interface Place {
  readonly origin: Exclude<Origin, 'built-in'>;
  readonly folder: string;
}

/**
 * Folders of filters that are there, in order of precedence: `.tks/filters` from the working folder up to the root of its repository,
 * then the user's. Every run looks for them, so that nothing is read here.
 * @param config the user's configuration folder
 */
export function placesOf(config: string | undefined, folder: string | undefined): Place[] {
  const places = folder === undefined ? [] : projectPlaces(folder);
  const own = config && join(config, 'filters');
  return own && existsSync(own) ? [...places, { origin: 'user', folder: own }] : places;
}

/** Outside of a repository only the working folder's own. */
function projectPlaces(start: string): Place[] {
  const places: Place[] = [];
  for (let at = start; ; at = dirname(at)) {
    const folder = join(at, '.tks/filters');
    if (existsSync(folder)) places.push({ origin: 'project', folder });
    if (existsSync(join(at, '.git'))) return places;
    if (dirname(at) === at) return places.filter((place) => place.folder === join(start, '.tks/filters'));
  }
}

/** False if none of the folders can hold a filter of this program. */
export const mayServe = (places: readonly Place[], program: string): boolean =>
  places.some(({ folder }) => existsSync(join(folder, `${program}.toml`)) || existsSync(join(folder, program)));

/** Where a project's filters stand, or would: in the root of its repository, or the working folder if there is none. */
export function projectFolder(start: string): string {
  for (let at = start; dirname(at) !== at; at = dirname(at))
    if (existsSync(join(at, '.git'))) return join(at, '.tks/filters');
  return join(start, '.tks/filters');
}
