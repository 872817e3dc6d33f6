import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { callsOf } from '../hosts/calls.ts';
import { type Start, startOf } from '../hosts/claude/folder.ts';
import type { Change } from '../hosts/files.ts';
import type { Host, Scope } from '../hosts/host.ts';
import { hostNamed } from '../hosts/hosts.ts';
import { displace, place } from '../hosts/place.ts';
import { whereOf } from '../hosts/where.ts';
import { homesOf } from '../process/home.ts';
import { createOutput } from '../process/output.ts';

export interface HostOptions {
  readonly project?: boolean;
  readonly dryRun?: boolean;
  readonly mode?: string;
}

/** Installs tks into a host by its own files. @returns 0 */
export async function initHost(name: string, options: HostOptions, start: Start, env: Env): Promise<number> {
  const host = known(name);
  const mode = modeOf(host, options);
  const changes = place(editsOf(host, options, start, env, mode), await placing(host, options, env));
  const isNew = changes.some(({ what }) => what !== 'same');
  await print([
    ...(isNew ? told(host, changes, options) : [`tks is installed in ${host.title} already; nothing changes.`]),
    ...host.notes,
    ...(options.dryRun || !isNew ? [] : ['Sessions that start from now on use it.']),
  ]);
  return 0;
}

/** Takes tks out of a host. @returns 0 */
export async function uninstallHost(name: string, options: HostOptions, start: Start, env: Env): Promise<number> {
  const host = known(name);
  const changes = displace(editsOf(host, options, start, env, undefined), await placing(host, options, env));
  await print(changes.length === 0 ? [`tks is not installed in ${host.title}.`] : told(host, changes, options));
  return 0;
}

/** The command line takes no other names. */
const known = (name: string): Host => hostNamed(name)!;

function modeOf({ names: [name], modes = [] }: Host, { mode = 'auto' }: HostOptions): string | undefined {
  if (mode === 'auto') return undefined;
  if (modes.includes(mode)) return mode;
  throw new UserError(`'${mode}' is no mode of ${name}`, `known are ${['auto', ...modes].join(', ')}`);
}

const scopeOf = ({ project }: HostOptions): Scope => (project ? 'project' : 'user');

function editsOf(host: Host, options: HostOptions, start: Start, env: Env, mode: string | undefined) {
  const scope = scopeOf(options);
  if (scope === 'project' && env.folder === undefined)
    throw new UserError('the current folder does not exist any more');
  if (scope === 'user' && env.userFolder === '') throw new UserError('there is no home folder', 'set HOME');
  return host.edits(scope, whereOf(env), callsOf(startOf(start), scope), mode);
}

async function placing({ names: [host] }: Host, { dryRun = false }: HostOptions, env: Env) {
  const [home] = await homesOf(env.home);
  if (home === undefined) throw new UserError('there is no folder to remember in what a file was', 'set TKS_HOME');
  return { host, home, dryRun };
}

const told = ({ title }: Host, changes: readonly Change[], { dryRun }: HostOptions): string[] => [
  `${title}${dryRun ? ' (nothing is written, this is what would be):' : ':'}`,
  ...changes.filter(({ what }) => what !== 'same').map(({ path, what }) => `  ${what.padEnd(8)} ${path}`),
];

async function print(lines: readonly string[]): Promise<void> {
  const output = createOutput();
  output.print(`${lines.join('\n')}\n`, 1, false);
  await output.drained();
}
