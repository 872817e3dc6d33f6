import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Part } from '../atomic.ts';
import { type Launch, renderFunctions, type Served } from '../functions.ts';
import type { Mode } from '../names.ts';
import { quote } from '../quote.ts';
import type { Scope } from './places.ts';

/** The package that is installed. */
export interface Package extends Launch {
  /** Its folder. */
  readonly root: string;
  readonly version: string;
}

/** How this process was started. */
export type Start = Omit<Package, 'root'>;

/** @throws if tks stands where it will be gone tomorrow */
export function startOf({ version, node, cli }: Start): Package {
  const file = realpathSync(cli);
  if (/[\\/]_npx[\\/]/u.test(file))
    throw new UserError('npx keeps tks only for a while', 'install it first: npm install --global tks');
  return { version, node, cli: file, root: dirname(dirname(file)) };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const MODULE = 'dist/claude';
const MODULE_FILES = ['register.js', 'slots.js'];

/**
 * The files of our folder in Claude Code's, by their path in it.
 * @param path where the folder will stand
 */
export function folderParts(
  path: string,
  { mode, scope, inSettings }: { readonly mode: Mode; readonly scope: Scope; readonly inSettings: boolean },
  tks: Package,
  served: readonly Served[],
): Map<string, Part> {
  const functions = mode === 'auto' || mode === 'functions';
  const results = mode === 'auto' || mode === 'results';
  const module = results && !inSettings && existsSync(join(tks.root, MODULE, 'register.js'));
  const parts = new Map<string, Part>();
  const description = 'Prints the output of commands compacted; `tks uninstall claude` takes it away.';
  parts.set('.claude-plugin/plugin.json', {
    text: json({ name: 'tks', version: tks.version, description, license: 'MIT' }),
  });
  const tiers = { functions: functions && !inSettings, module, rewrite: mode === 'rewrite' };
  parts.set('hooks/hooks.json', { text: json(hooksOf(tiers, tks)) });
  parts.set('bin/tks', { text: launcher(tks), executable: true });
  if (functions) {
    const template = (name: string) => readFileSync(join(tks.root, 'shell', name), 'utf8');
    const text = renderFunctions(template('functions.sh'), tks, served, {
      folder: 'shell',
      output: template('claude.sh'),
    });
    parts.set('hooks/functions.sh', { text });
    parts.set('hooks/session-start.sh', { text: sessionStart(tks, join(path, 'hooks/functions.sh')) });
  }
  if (module) {
    for (const name of MODULE_FILES)
      parts.set(`hooks/${name}`, { text: readFileSync(join(tks.root, MODULE, name), 'utf8') });
    parts.set('hooks/where.js', { text: `export const TKS = ${JSON.stringify([tks.node, tks.cli])};\n` });
  }
  // It holds paths of this machine.
  if (scope === 'project') parts.set('.gitignore', { text: '*\n' });
  return parts;
}

interface Tiers {
  readonly functions: boolean;
  readonly module: boolean;
  readonly rewrite: boolean;
}

function hooksOf({ functions, module, rewrite }: Tiers, { node, cli }: Launch) {
  const start = {
    type: 'command',
    command: 'sh',
    args: [`\${CLAUDE_PLUGIN_ROOT}/hooks/session-start.sh`],
    timeout: 10,
  };
  const before = { type: 'command', command: node, args: [cli, 'hook', 'claude'], timeout: 10 };
  return {
    description: 'Compacted output of commands',
    ...(module && { modules: ['./register.js'] }),
    hooks: {
      ...(functions && { SessionStart: [{ hooks: [start] }] }),
      ...(rewrite && { PreToolUse: [{ matcher: 'Bash', hooks: [before] }] }),
    },
  };
}

/**
 * The hooks of a host that loads no folder of ours, or no modules: what succeeded is compacted by a process for each call.
 * @param path of our folder
 */
export function settingsHooks(path: string, mode: Mode, { node, cli }: Launch): Record<string, object> {
  const command = (line: string) => ({ hooks: [{ type: 'command', command: line, timeout: 10 }] });
  const results = mode === 'auto' || mode === 'results';
  return {
    ...((mode === 'auto' || mode === 'functions') && {
      SessionStart: command(`sh ${quote(join(path, 'hooks/session-start.sh'))}`),
    }),
    ...(results && {
      PostToolUse: {
        matcher: '^(?:Bash|Read|Grep|Glob|mcp__.+)$',
        ...command(`${quote(node)} ${quote(cli)} hook claude`),
      },
    }),
  };
}

/** Claude Code puts `bin` at the end of PATH, so `tks raw` is found where its marks are read. */
const launcher = ({ node, cli }: Launch): string => `#!/bin/sh
exec ${quote(node)} ${quote(cli)} "$@"
`;

/** Makes each command line of the session read the functions; does nothing where tks would not start. */
const sessionStart = ({ node, cli }: Launch, functions: string): string => `#!/bin/sh
# Run by Claude Code when a session starts. Whatever fails here, the session goes on without tks.
[ -n "\${CLAUDE_ENV_FILE-}" ] && [ -r ${quote(functions)} ] || exit 0
own=$(${quote(node)} ${quote(cli)} filters --names 2>/dev/null </dev/null) || exit 0
# Where short commands put their output, and wait; what older sessions have left there goes.
folder=\${TMPDIR:-/tmp}/tks-$(id -u)
{ mkdir -p -m 700 "$folder" && mkdir -p -m 700 "$folder/shell" && find "$folder/shell" -type f -mmin +1440 -exec rm -f {} +
  [ -p "$folder/shell/never" ] || mkfifo -m 600 "$folder/shell/never"; } 2>/dev/null
{ cat <<'END' >"$CLAUDE_ENV_FILE"; } 2>/dev/null
[ ! -r ${quote(functions)} ] || . ${quote(functions)}
END
# Commands with filters of the user's own.
[ -z "$own" ] || printf '__tks_own=" %s "\\n[ -z "\${__tks_node-}" ] || __tks_define %s\\n' "$own" "$own" >>"$CLAUDE_ENV_FILE" 2>/dev/null
exit 0
`;
