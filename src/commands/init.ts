import type { Env } from '../env.ts';
import { builtInCommands } from '../filter/find.ts';
import { folderParts, type Start, settingsHooks, startOf } from '../hosts/claude/folder.ts';
import * as claude from '../hosts/claude/install.ts';
import { type Places, placesOf } from '../hosts/claude/places.ts';
import { rivalsIn } from '../hosts/claude/rivals.ts';
import type { Additions } from '../hosts/claude/settings-text.ts';
import type { Change } from '../hosts/files.ts';
import type { Mode } from '../hosts/names.ts';
import { outputOf } from '../process/execute.ts';
import { createOutput } from '../process/output.ts';

export interface ScopeOptions {
  readonly project?: boolean;
  readonly dryRun?: boolean;
}

export interface InitOptions extends ScopeOptions {
  readonly mode: Mode;
  readonly allowRaw?: boolean;
  readonly longOutput?: boolean;
  readonly hooks?: boolean;
}

/** Installs tks into Claude Code. @returns 0 */
export async function init(options: InitOptions, start: Start, env: Env): Promise<number> {
  const places = placesOf(options.project ? 'project' : 'user', env);
  const tks = startOf(start);
  const { mode } = options;
  const inSettings = options.hooks === true || isOlder(await outputOf(['claude', '--version']));
  const parts = folderParts(places.folder, { mode, scope: places.scope, inSettings }, tks, builtInCommands());
  const wanted = { version: tks.version, mode, node: tks.node, cli: tks.cli };
  const additions = { ...additionsOf(options), hooks: inSettings ? settingsHooks(places.folder, mode, tks) : {} };
  const changes = claude.install(places, parts, { ...wanted, additions }, { dryRun: options.dryRun === true });
  const lines = [
    ...told(changes, places, options),
    ...(options.dryRun ? [] : ['Sessions that start from now on use it; `tks doctor` tells whether they do.']),
    ...rivalsIn([placesOf('user', env).root, placesOf('project', env).root]).map(
      ({ name, file }) => `${name} stands in ${file}: two tools of this kind get into each other's way, keep one.`,
    ),
    ...offers(options),
  ];
  await print(lines);
  return 0;
}

/** Takes tks out of Claude Code. @returns 0 */
export async function uninstall(options: ScopeOptions, env: Env): Promise<number> {
  const places = placesOf(options.project ? 'project' : 'user', env);
  const changes = claude.uninstall(places, { dryRun: options.dryRun === true });
  await print(changes.length === 0 ? [`tks is not installed in ${places.root}.`] : told(changes, places, options));
  return 0;
}

const additionsOf = ({ allowRaw, longOutput }: InitOptions): Omit<Additions, 'hooks'> => ({
  allow: allowRaw ? ['Bash(tks raw:*)'] : [],
  env: longOutput ? { BASH_MAX_OUTPUT_LENGTH: '150000' } : {},
});

/** The first version that runs modules and loads our folder; one that cannot be asked is taken for a new one. */
const MODULES = [2, 1, 287] as const;

function isOlder(version: string | undefined): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)/u
    .exec(version ?? '')
    ?.slice(1)
    .map(Number);
  const at = parts?.findIndex((part, index) => part !== MODULES[index]) ?? -1;
  return at >= 0 && parts![at]! < MODULES[at]!;
}

function told(changes: readonly Change[], places: Places, { dryRun }: ScopeOptions): string[] {
  const changed = changes.filter(({ what }) => what !== 'same');
  if (changed.length === 0) return [`tks is installed in ${places.root} already; nothing changes.`];
  return [
    `Claude Code in ${places.root}${dryRun ? ' (nothing is written, this is what would be):' : ':'}`,
    ...changed.map(({ path, what }) => `  ${what.padEnd(8)} ${path}`),
  ];
}

/** What is the user's to decide is never set unasked. */
function offers({ allowRaw, longOutput }: InitOptions): string[] {
  const open = [
    ...(allowRaw ? [] : ['  --allow-raw     Claude may print whole outputs unasked: the rule Bash(tks raw:*)']),
    ...(longOutput ? [] : ['  --long-output   failures that tks does not reach keep 150,000 characters, not 30,000']),
  ];
  return open.length === 0 ? [] : ['Yours to decide, with `tks init claude` again:', ...open];
}

async function print(lines: readonly string[]): Promise<void> {
  const output = createOutput();
  output.print(`${lines.join('\n')}\n`, 1, false);
  await output.drained();
}
