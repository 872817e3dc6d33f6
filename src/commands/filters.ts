import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { inventory, type Known, type Looked, lookAt } from '../filter/inventory.ts';
import { sayProblem } from '../filter/load.ts';
import { placesOf, projectFolder } from '../filter/places.ts';
import { neverReached } from '../filter/reach.ts';
import { tomlOf, writeFilter } from '../filter/write.ts';
import { openCache } from '../gain/cache.ts';
import { costsOf } from '../gain/costs.ts';
import { countRuns } from '../gain/count.ts';
import { readJournal } from '../gain/entries.ts';
import { type Group, gainOf } from '../gain/sum.ts';
import { ownNames } from '../hosts/functions.ts';
import { configFolder, homesOf } from '../process/home.ts';
import { createOutput } from '../process/output.ts';
import { ownSets } from './own.ts';

declare const TKS_VERSION: string;

export interface ListOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  /** For the shell of a host. */
  readonly names?: boolean;
}

export interface CheckOptions {
  readonly json?: boolean;
}

export interface EjectOptions {
  readonly project?: boolean;
}

export async function print(text: string): Promise<void> {
  const output = createOutput();
  output.print(text, 1, false);
  await output.drained();
}

/** @param isFresh checked now, however often they were before */
export async function lookAtOwn(env: Env, isFresh = false): Promise<Looked[]> {
  const config = await configFolder();
  const [home] = await homesOf(env.home);
  return lookAt(placesOf(config, env.folder), config, isFresh ? undefined : home);
}

/** `git push`, `git/push`. */
export const pathOf = (name: string): string => name.trim().replaceAll(/\s+/gu, '/');

/** Lists filters. @returns 0 */
export async function list({ all, json, names }: ListOptions, env: Env): Promise<number> {
  if (names) {
    const paths = (await ownSets(env, env.folder)).flatMap((set) => set.paths());
    await print(`${ownNames(paths).join(' ')}\n`);
    return 0;
  }
  const gains = await gainsOf(env);
  const rows = inventory(await lookAtOwn(env)).map((one) => {
    const { runs = 0, net = 0 } = gains.get(one.origin === 'built-in' ? one.path : `${one.path} (${one.origin})`) ?? {};
    return { ...one, runs, net };
  });
  const shown = rows.filter(({ origin, runs }) => all || origin !== 'built-in' || runs > 0);
  if (json) {
    const told = rows.map(({ path, origin, file, state, source, runs, net }) => ({
      path,
      origin,
      file,
      state,
      about: source?.about,
      runs,
      tokens: net,
    }));
    await print(`${JSON.stringify(told, null, 2)}\n`);
    return 0;
  }
  const rest = rows.length - shown.length;
  const end = rest > 0 ? `${rest} more are built in and were not used yet: tks filters --all\n` : '';
  await print(`${tableOf(shown.map(rowOf))}${end}`);
  return 0;
}

const STATES: Readonly<Record<Known['state'], string>> = {
  used: 'used',
  hidden: 'another one wins',
  untrusted: 'not trusted',
  broken: 'broken: tks filters check',
};

const rowOf = ({ path, origin, state, runs, net }: Known & { runs: number; net: number }): string[] => [
  path,
  origin,
  STATES[state],
  `${runs}`,
  runs === 0 ? '' : net.toLocaleString('en'),
];

function tableOf(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const all = [['FILTER', 'WHOSE', 'STATE', 'RUNS', 'TOKENS SAVED'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** What each filter gained, by the name that the journal's sums have for it. */
async function gainsOf(env: Env): Promise<Map<string, Group>> {
  const homes = await homesOf(env.home);
  const journal = await readJournal(homes);
  if (journal.runs.length === 0) return new Map();
  const { countTokens } = await import('../gain/tokens.ts');
  const cache = openCache(homes[0] ?? '', TKS_VERSION);
  const counted = countRuns(journal.runs, { homes, cache, countTokens, progress: () => {} });
  cache.save();
  const { groups } = gainOf(counted, costsOf(journal, counted, 0), 'filter');
  return new Map(groups.map((group) => [group.name, group]));
}

/** Prints the filter that serves a command. @returns 0 */
export async function show(name: string, env: Env): Promise<number> {
  const path = pathOf(name);
  const known = inventory(await lookAtOwn(env)).filter((one) => one.path === path);
  const used = known.find(({ state }) => state === 'used') ?? known[0];
  if (!used) throw new UserError(`there is no filter '${path}'`, 'tks filters --all lists them');
  const head = [used, ...known.filter((one) => one !== used)].map(
    ({ origin, file, state }) => `# ${file ?? origin}: ${STATES[state]}\n`,
  );
  await print(`${head.join('')}${used.text ?? tomlOf(used.source!)}`);
  return 0;
}

/** Tells what is wrong with own filters. @returns 1 if anything is, else 0 */
export async function check(names: readonly string[], { json }: CheckOptions, env: Env): Promise<number> {
  const wanted = names.map(pathOf);
  const looked = (await lookAtOwn(env, true)).filter(({ file }) => wanted.length === 0 || wanted.includes(file.path));
  const missing = wanted.filter((path) => !looked.some(({ file }) => file.path === path));
  if (missing.length > 0)
    throw new UserError(`there is no filter of one's own for '${missing[0]}'`, 'tks filters lists them');
  const places = wanted.length > 0 ? [] : placesOf(await configFolder(), env.folder);
  const found = [
    ...looked.flatMap(({ file, problems }) => problems.map((problem) => ({ file: file.file, ...problem }))),
    ...neverReached(looked, places),
  ];
  const lines = found.map(({ file, ...problem }) => `${sayProblem(file, problem)}\n`);
  const count = `${looked.length} ${looked.length === 1 ? 'filter' : 'filters'}`;
  await print(json ? `${JSON.stringify(found, null, 2)}\n` : lines.join('') || `${count} checked, nothing is wrong\n`);
  return found.length > 0 ? 1 : 0;
}

/** Copies a built-in filter to edit it. @returns 0 */
export async function eject(name: string, { project }: EjectOptions, env: Env): Promise<number> {
  const path = pathOf(name);
  const known = inventory([]).find((one) => one.path === path);
  if (!known) throw new UserError(`there is no built-in filter '${path}'`, 'tks filters --all lists them');
  const file = writeFilter(await folderFor(project === true, env), path, tomlOf(known.source!));
  await print(`${file}\n${project ? 'It is used once it is trusted: tks filters trust\n' : ''}`);
  return 0;
}

/** Where a new filter is to stand. */
export async function folderFor(project: boolean, env: Env): Promise<string> {
  const config = await configFolder();
  if (project && env.folder !== undefined) return projectFolder(env.folder);
  if (config === undefined)
    throw new UserError('there is no home folder for filters', 'set XDG_CONFIG_HOME, or use --project');
  return `${config}/filters`;
}
