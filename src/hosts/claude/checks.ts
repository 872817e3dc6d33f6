import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../check.ts';
import type { Served } from '../functions.ts';
import type { Mode } from '../names.ts';
import type { Session } from './evidence.ts';
import { folderParts, type Package } from './folder.ts';
import { readInstalled } from './install.ts';
import type { Places } from './places.ts';
import { rivalsIn } from './rivals.ts';

const MANAGED = '/etc/claude-code/managed-settings.json';
/** First version of Claude Code with modules of plugins. */
const MODULES_SINCE = [2, 1, 287];

/** What is installed in one scope; nothing if nothing is. */
export function checkInstalled(places: Places, tks: Package, served: readonly Served[]): Check[] {
  const name = `Claude Code, ${places.scope}`;
  const again = `tks init claude${places.scope === 'project' ? ' --project' : ''}`;
  const installed = readInstalled(places);
  if (!installed)
    return existsSync(places.folder)
      ? [{ name, state: 'wrong', text: `${places.folder} is not whole`, mend: again }]
      : [{ name, state: 'note', text: 'not installed', mend: again }];
  const missing = [installed.node, installed.cli].find((file) => !runs(file, file === installed.node));
  if (missing)
    return [{ name, state: 'wrong', text: `${missing} is gone: commands run as if there were no tks`, mend: again }];
  const inSettings = Object.keys(installed.additions.hooks).length > 0;
  const how = { mode: installed.mode as Mode, scope: places.scope, inSettings };
  const parts = folderParts(places.folder, how, tks, served);
  const differs = [...parts].find(([part, { text }]) => read(join(places.folder, part)) !== text)?.[0];
  const what = `mode ${installed.mode}, tks ${installed.version}, ${installed.node} ${installed.cli}`;
  return [
    differs === undefined
      ? { name, state: 'ok', text: what }
      : { name, state: 'note', text: `${what}; ${differs} is not what this tks would write`, mend: again },
  ];
}

/** Settings that switch hooks off, and those that are offered. */
export function checkSettings(files: readonly string[]): Check[] {
  const found = [...files, MANAGED].map((file) => [file, settingsIn(file)] as const);
  const off = found.filter(
    ([, settings]) => settings['disableAllHooks'] === true || settings['allowManagedHooksOnly'] === true,
  );
  const has = (test: (settings: Record<string, unknown>) => boolean) => found.some(([, settings]) => test(settings));
  const raw = has(({ permissions }) => JSON.stringify(permissions ?? {}).includes('"Bash(tks raw'));
  const long = has(({ env }) => env !== undefined && Object.hasOwn(env as object, 'BASH_MAX_OUTPUT_LENGTH'));
  return [
    ...off.map(
      ([file]): Check => ({
        name: 'hooks',
        state: 'wrong',
        text: `${file} switches hooks off`,
        mend: 'take disableAllHooks or allowManagedHooksOnly out of it',
      }),
    ),
    {
      name: 'tks raw',
      state: raw ? 'ok' : 'note',
      text: raw ? 'runs unasked' : 'Claude asks before it runs',
      ...(!raw && { mend: 'tks init claude --allow-raw' }),
    },
    {
      name: 'long failures',
      state: long ? 'ok' : 'note',
      text: long ? 'BASH_MAX_OUTPUT_LENGTH is set' : 'cut at 30,000 characters where no function runs',
      ...(!long && { mend: 'tks init claude --long-output' }),
    },
  ];
}

export const checkRivals = (folders: readonly string[]): Check[] =>
  rivalsIn(folders).map(({ name, file }) => ({
    name,
    state: 'wrong',
    text: `stands in ${file}: two tools of this kind get into each other's way`,
    mend: 'keep one',
  }));

/**
 * Whether the host does what it was told to.
 * @param sessions the latest, the newest first
 * @param runs how many runs the journal has of a session
 */
export function checkSessions(
  sessions: readonly Session[],
  runs: (session: string) => number,
  mode: string | undefined,
): Check[] {
  const [latest] = sessions;
  if (!latest) return [{ name: 'sessions', state: 'note', text: 'no session has run a command yet' }];
  const { version = 'unknown', id, lines, hasFunctions } = latest;
  const seen = `Claude Code ${version}, session ${id.slice(0, 8)} of ${new Date(latest.time).toISOString().slice(0, 16)}: ${lines.length} command lines, ${runs(id)} outputs compacted`;
  const wanted = mode === 'auto' || mode === 'functions';
  const late: Check = {
    name: 'functions',
    state: 'wrong',
    text: `the hook has not run. ${seen}`,
    mend: 'start a new session; accept the trust of the folder',
  };
  return [
    !wanted || hasFunctions
      ? { name: 'functions', state: wanted ? 'ok' : 'note', text: wanted ? `the hook has run. ${seen}` : seen }
      : late,
    ...(mode === 'auto' || mode === 'results' ? [checkModules(version)] : []),
  ];
}

function checkModules(version: string): Check {
  const parts = version.split('.').map(Number);
  const at = MODULES_SINCE.findIndex((part, index) => parts[index] !== part);
  const old = at >= 0 && !(parts[at]! > MODULES_SINCE[at]!);
  return old
    ? {
        name: 'results',
        state: 'note',
        text: `Claude Code ${version} has no modules: results stay as they are`,
        mend: 'claude update',
      }
    : { name: 'results', state: 'ok', text: 'this version has modules' };
}

export const checkPlatform = (platform: string): Check[] =>
  platform === 'linux'
    ? []
    : [
        {
          name: 'system',
          state: 'unseen',
          text: `tks was never tried with Claude Code on ${platform}; where it does not fit, commands run as ever`,
        },
      ];

function settingsIn(file: string): Record<string, unknown> {
  try {
    return JSON.parse(read(file) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

function runs(file: string, executable: boolean): boolean {
  try {
    accessSync(file, executable ? constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
