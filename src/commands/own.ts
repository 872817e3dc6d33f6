import type { Env } from '../env.ts';
import { BUILT_IN_SETS, type FilterSet, letHold } from '../filter/find.ts';
import type { Own } from '../filter/own.ts';
import { pathsOf } from '../filter/path.ts';
import { mayServe, placesOf } from '../filter/places.ts';
import { configFolder, homesOf } from '../process/home.ts';

/** Filters that may serve a command, the user's and the project's before ours. */
export interface Filters {
  /** Those that could serve the command itself. */
  readonly sets: readonly FilterSet[];
  /** All of them, for commands that show up in the output; what is not used is told. */
  readonly all: () => Promise<readonly FilterSet[]>;
}

const NONE: Filters = { sets: BUILT_IN_SETS, all: async () => BUILT_IN_SETS };

/**
 * Where nobody has filters of their own this only looks whether their folders are there.
 * @param command its words
 * @param folder where it runs
 */
export async function filtersFor(command: readonly string[], env: Env, folder = env.folder): Promise<Filters> {
  const config = await configFolder();
  const places = placesOf(config, folder);
  if (places.length === 0) return NONE;
  let own: Own | undefined;
  const load = async (paths?: readonly string[]) => {
    own ??= (await import('../filter/own.ts')).openOwn(places, config, (await homesOf(env.home))[0]);
    await own.load(paths);
    return [...own.sets, ...BUILT_IN_SETS];
  };
  const [program] = command;
  const sets = program && mayServe(places, program) ? await load(pathsOf(command)) : BUILT_IN_SETS;
  const all = async () => {
    const loaded = await load();
    if (own!.refused.length > 0) await (await import('./refused.ts')).tellRefused(own!.refused, env);
    return loaded;
  };
  return { sets, all };
}

/** All filters, where there is no command yet. */
export const allFilters = async (env: Env, folder = env.folder): Promise<readonly FilterSet[]> =>
  (await filtersFor([], env, folder)).all();

/** For a call of a host in that folder: its reader is told of nothing that is not used. */
export async function holdOwnFilters(env: Env, folder: string | undefined): Promise<void> {
  const sets = await ownSets(env, folder);
  if (sets.length > 0) letHold([...sets, ...BUILT_IN_SETS]);
}

/** Own filters that are used in a folder, of which nothing is said here. */
export async function ownSets(env: Env, folder: string | undefined): Promise<readonly FilterSet[]> {
  const config = await configFolder();
  const places = placesOf(config, folder);
  if (places.length === 0) return [];
  const own = (await import('../filter/own.ts')).openOwn(places, config, (await homesOf(env.home))[0]);
  await own.load();
  return own.sets;
}
