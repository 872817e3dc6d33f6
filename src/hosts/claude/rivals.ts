import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another tool that changes commands or their output. */
export interface Rival {
  readonly name: string;
  readonly file: string;
}

const NAMES =
  /\b(rtk|tokf|lean-ctx|leanctx|headroom|tokenjuice|squeez|context-mode|context-guru|claude-rig|token-optimizer|snip|ctx-zip)\b/giu;

/**
 * Tools of the kind of tks that are named in hooks, plugins or memory of Claude Code: two of them get into each other's way.
 * @param folders of Claude Code, the user's and the project's
 */
export const rivalsIn = (folders: readonly string[]): Rival[] =>
  folders.flatMap((folder) => [
    ...['settings.json', 'settings.local.json'].flatMap((name) => namedIn(join(folder, name), hooksOf)),
    ...namedIn(join(folder, 'CLAUDE.md'), (text) => text),
  ]);

function namedIn(file: string, part: (text: string) => string): Rival[] {
  try {
    if (!existsSync(file)) return [];
    const found = part(readFileSync(file, 'utf8')).match(NAMES) ?? [];
    return [...new Set(found.map((name) => name.toLowerCase()))].map((name) => ({ name, file }));
  } catch {
    return [];
  }
}

/** Permissions may name a tool that does nothing by itself. */
function hooksOf(text: string): string {
  const { hooks, enabledPlugins, mcpServers } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify([hooks, enabledPlugins, mcpServers]);
}
