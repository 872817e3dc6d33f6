import type { Env } from '../env.ts';
import { builtInCommands } from '../filter/find.ts';
import { type Looked, lookAt } from '../filter/inventory.ts';
import { placesOf as filterPlaces } from '../filter/places.ts';
import { callsOf } from '../hosts/calls.ts';
import { type Check, checkHost } from '../hosts/check.ts';
import { checkInstalled, checkPlatform, checkRivals, checkSessions, checkSettings } from '../hosts/claude/checks.ts';
import { latestSessions } from '../hosts/claude/evidence.ts';
import { type Start, startOf } from '../hosts/claude/folder.ts';
import { readInstalled } from '../hosts/claude/install.ts';
import { placesOf } from '../hosts/claude/places.ts';
import { SCOPES } from '../hosts/host.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { checkShells } from '../hosts/shell/check.ts';
import { folderIn } from '../hosts/shell/places.ts';
import { whereOf } from '../hosts/where.ts';
import { configFolder, homesOf } from '../process/home.ts';
import { runsOf, stateOf } from '../process/home-state.ts';
import { createOutput } from '../process/output.ts';

export interface DoctorOptions {
  readonly json?: boolean;
}

/** Tells what is installed and whether it works. @returns 1 if something is wrong, else 0 */
export async function doctor({ json }: DoctorOptions, start: Start, env: Env): Promise<number> {
  const tks = startOf(start);
  const scopes = [placesOf('user', env), placesOf('project', env)];
  const homes = await homesOf(env.home);
  const config = await configFolder();
  const mode = scopes.map(readInstalled).find((installed) => installed !== undefined)?.mode;
  const settings = scopes.flatMap(({ root, settings }) => [settings, `${root}/settings.json`]);
  const checks: Check[] = [
    { name: 'tks', state: 'ok', text: `${tks.version}, ${tks.cli}, Node ${process.version}, ${tks.node}` },
    ...checkPlatform(process.platform),
    ...scopes.flatMap((places) => checkInstalled(places, tks, builtInCommands())).filter(isTold),
    ...checkSettings([...new Set(settings)]),
    ...checkRivals(scopes.map(({ root }) => root)),
    ...checkSessions(latestSessions(env.claude.config, 1), runsOf(homes), mode),
    ...HOSTS.flatMap((host) =>
      SCOPES.flatMap((scope) => checkHost(host, scope, whereOf(env), callsOf(tks, scope), env.path)),
    ),
    ...(config === undefined ? [] : checkShells(folderIn(config), tks, builtInCommands())),
    ...checkFilters(lookAt(filterPlaces(config, env.folder), config, homes[0])),
    ...homes.map(checkHome),
  ];
  const output = createOutput();
  output.print(json ? `${JSON.stringify(checks, null, 2)}\n` : checks.map(lineOf).join(''), 1, false);
  await output.drained();
  return checks.some(({ state }) => state === 'wrong') ? 1 : 0;
}

/** Hardly anybody installs it for one project. */
const isTold = ({ name, text }: Check): boolean => !(name.endsWith('project') && text === 'not installed');

/** Filters that are not ours, if there are any. */
function checkFilters(looked: readonly Looked[]): Check[] {
  const named = (test: (one: Looked) => boolean) => looked.filter(test).map(({ file }) => file.file);
  const broken = named(({ source }) => !source);
  const untrusted = named(({ source, isTrusted }) => source !== undefined && !isTrusted);
  const used = looked.length - broken.length - untrusted.length;
  const note = (files: readonly string[], what: string, mend: string): Check[] =>
    files.length === 0 ? [] : [{ name: 'filters', state: 'note', text: `${files.join(', ')}: ${what}`, mend }];
  return [
    ...(used > 0 ? [{ name: 'filters', state: 'ok', text: `${used} of one’s own` } as const] : []),
    ...note(broken, 'broken, so not used', 'tks filters check'),
    ...note(untrusted, 'not trusted, so not used', 'tks filters trust'),
  ];
}

function checkHome(home: string): Check {
  const { writable, outputs, bytes } = stateOf(home);
  const text = `${home}: ${outputs} outputs, ${Math.ceil(bytes / 1024)} KiB`;
  return writable
    ? { name: 'store', state: 'ok', text }
    : { name: 'store', state: 'note', text: `${text}; not writable`, mend: 'set TKS_HOME to a folder that is' };
}

const lineOf = ({ name, state, text, mend }: Check): string =>
  `${state.padEnd(6)}  ${name}: ${text}${mend === undefined ? '' : `\n        → ${mend}`}\n`;
