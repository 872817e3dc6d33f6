import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rules } from '../../command-line/permissions.ts';
import { isObject } from './call.ts';

export interface RuleFolders {
  /** Of the user's settings: `~/.claude`. */
  readonly config: string;
  /** The session's. */
  readonly project: string;
}

const SYSTEM = ['/etc/claude-code', '/Library/Application Support/ClaudeCode'];
/** Settings of an organisation in a form that is not read here. */
const UNREADABLE = ['/Library/Managed Preferences/com.anthropic.claudecode.plist'];

/** One file of settings, as far as it decides what may run. */
interface Settings {
  readonly rules: Rules;
  readonly sandboxed: boolean;
  readonly managedOnly: boolean;
}

/**
 * The rules of all settings that may be in force, deny and ask rules rather too many and allow rules rather too few.
 * @returns undefined if they cannot be known: a file that cannot be read, a sandbox with rules of its own
 */
export function readRules({ config, project }: RuleFolders): Rules | undefined {
  const managed = [join(config, 'remote-settings.json'), ...SYSTEM.flatMap(managedFiles)].map(readSettings);
  const own = [join(config, 'settings.json'), join(project, '.claude/settings.json')].map(readSettings);
  const local = readSettings(join(project, '.claude/settings.local.json'));
  const others = checkoutsOf(project).flatMap((folder) =>
    ['settings.json', 'settings.local.json'].map((name) => readSettings(join(folder, '.claude', name))),
  );
  const all = [...managed, ...own, local, ...others];
  if (all.includes('broken') || UNREADABLE.some((file) => existsSync(file))) return undefined;
  const known = all.filter((one) => typeof one === 'object');
  if (known.some(({ sandboxed }) => sandboxed)) return undefined;
  const trusted = known.some(({ managedOnly }) => managedOnly)
    ? managed
    : [...managed, ...own, ...localOf(project, local)];
  const gather = (from: readonly unknown[], kind: keyof Rules) =>
    from.flatMap((one) => (typeof one === 'object' ? (one as Settings).rules[kind] : []));
  return { allow: gather(trusted, 'allow'), ask: gather(all, 'ask'), deny: gather(all, 'deny') };
}

/** In a worktree or a folder below, the host keeps the personal settings elsewhere. */
const localOf = <T>(project: string, local: T): T[] =>
  checkoutsOf(project).length === 0 || isFolder(join(project, '.git')) ? [local] : [];

function managedFiles(folder: string): string[] {
  const parts = join(folder, 'managed-settings.d');
  return [join(folder, 'managed-settings.json'), ...list(parts).map((name) => join(parts, name))];
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** The checkout that a folder is in, and the one that this is a worktree of. */
function checkoutsOf(folder: string): string[] {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git');
    if (isFolder(git)) return [at];
    if (existsSync(git)) return [at, ...mainCheckout(git)];
    if (dirname(at) === at) return [];
  }
}

/** `gitdir: /home/me/shop/.git/worktrees/fix`, in the file `.git` of a worktree. */
function mainCheckout(file: string): string[] {
  const found = /^gitdir: (.+?)[\\/]\.git[\\/]worktrees[\\/]/u.exec(readFileSync(file, 'utf8'));
  return found ? [found[1]!] : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readSettings(file: string): Settings | 'absent' | 'broken' {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'absent' : 'broken';
  }
  try {
    return settingsOf(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    return 'broken';
  }
}

function settingsOf(value: unknown): Settings | 'broken' {
  if (!isObject(value)) return 'broken';
  const { permissions = {}, sandbox = {}, allowManagedPermissionRulesOnly } = value;
  if (!isObject(permissions) || !isObject(sandbox)) return 'broken';
  const [allow, ask, deny] = [permissions['allow'], permissions['ask'], permissions['deny']].map(stringsOf);
  if (!allow || !ask || !deny) return 'broken';
  return {
    rules: { allow, ask, deny },
    sandboxed: 'enabled' in sandbox && sandbox['enabled'] !== false,
    managedOnly: allowManagedPermissionRulesOnly === true,
  };
}

const stringsOf = (value: unknown = []): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
