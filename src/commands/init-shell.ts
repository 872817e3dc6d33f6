import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { builtInCommands } from '../filter/find.ts';
import { type Start, startOf } from '../hosts/claude/folder.ts';
import type { Change } from '../hosts/files.ts';
import * as shell from '../hosts/shell/install.ts';
import { shellParts } from '../hosts/shell/parts.ts';
import { fishFileOf, folderIn, installedShells, SHELLS, type Shell, startFilesOf } from '../hosts/shell/places.ts';
import { whereOf } from '../hosts/where.ts';
import { configFolder } from '../process/home.ts';
import { createOutput } from '../process/output.ts';

export interface ShellOptions {
  readonly project?: boolean;
  readonly dryRun?: boolean;
}

/** Installs the functions into the shells that are there. @returns 0 */
export async function initShell(options: ShellOptions, start: Start, env: Env): Promise<number> {
  const folder = await ourFolder(options, env);
  const shells = installedShells(env.path);
  if (shells.length === 0) throw new UserError('there is no bash, zsh or fish on PATH');
  const { parts, fish } = shellParts(folder, startOf(start), builtInCommands());
  const changes = shell.install({ ...placesOf(shells, folder, fish, env), parts }, { dryRun: options.dryRun === true });
  await print([
    ...told(changes, options),
    ...(options.dryRun
      ? []
      : ['Agents that are started from a new shell or login use it; a line that you type, or a script, runs as ever.']),
  ]);
  return 0;
}

/** Takes them out again. @returns 0 */
export async function uninstallShell(options: ShellOptions, env: Env): Promise<number> {
  const folder = await ourFolder(options, env);
  const changes = shell.uninstall(placesOf(SHELLS, folder, '', env), { dryRun: options.dryRun === true });
  await print(changes.length === 0 ? ['tks is not installed in a shell.'] : told(changes, options));
  return 0;
}

async function ourFolder({ project }: ShellOptions, { userFolder }: Env): Promise<string> {
  if (project) throw new UserError('shells know no projects', 'leave --project away');
  const config = await configFolder();
  if (config === undefined || userFolder === '') throw new UserError('there is no home folder', 'set HOME');
  return folderIn(config);
}

const placesOf = (shells: readonly Shell[], folder: string, fish: string, env: Env): shell.Places => ({
  folder,
  startFiles: shells.flatMap((name) => startFilesOf(name, whereOf(env), folder)),
  own: new Map(shells.includes('fish') ? [[fishFileOf(whereOf(env)), fish]] : []),
});

const told = (changes: readonly Change[], { dryRun }: ShellOptions): string[] =>
  changes.length === 0
    ? ['tks is installed in your shells already; nothing changes.']
    : [
        `Your shells${dryRun ? ' (nothing is written, this is what would be):' : ':'}`,
        ...changes.map(({ path, what }) => `  ${what.padEnd(8)} ${path}`),
      ];

async function print(lines: readonly string[]): Promise<void> {
  const output = createOutput();
  output.print(`${lines.join('\n')}\n`, 1, false);
  await output.drained();
}
