import { join } from 'node:path';
import { type Fields, fieldsOf, isFields, textOf, textsOf } from './files.ts';
import type { Scope, Server } from './model.ts';
import { PLUGIN_ROOT, type Plugin } from './plugins.ts';
import { type Draft, isIn, type Surroundings } from './surroundings.ts';
import { deniedServers } from './switched-off.ts';

interface Configured {
  readonly name: string;
  readonly scope: Scope;
  readonly file: string;
  readonly path: readonly string[];
  readonly entry: Fields;
}

/** MCP servers as they are configured, each with no text: what it offers only it can tell. */
export function serverItems(given: Surroundings, plugins: readonly Plugin[]): Draft[] {
  const first = new Map<string, Configured>();
  const all = configured(given, plugins);
  for (const one of all) if (!first.has(one.name)) first.set(one.name, one);
  return all.map((one) => {
    const stronger = first.get(one.name)!;
    const off = stronger === one ? whyOff(given, one) : `${stronger.scope} configures another one of this name`;
    const upFront = whyUpFront(given, one);
    const category = upFront === undefined ? 'mcp_tools_deferred' : 'mcp_tools';
    const why = off ?? upFront ?? whyAsked(given, one);
    const loaded = off !== undefined ? 'off' : upFront === undefined ? 'deferred' : 'start';
    const { name, scope, file, path } = one;
    const item = { category, name, scope, source: file, path, server: serverOf(one), basis: 'unknown' } as const;
    return { ...item, loaded, ...(why !== undefined && { why }), text: '' };
  });
}

/** The strongest first. */
function configured({ places, files, root, ancestors, state, project }: Surroundings, plugins: readonly Plugin[]) {
  const managed = join(places.managed, 'managed-mcp.json');
  const list = (scope: Scope, file: string, values: Fields, path: readonly string[] = []): Configured[] =>
    Object.entries(fieldsOf(values['mcpServers'])).flatMap(([name, entry]) =>
      isFields(entry) ? [{ name, scope, file, path: [...path, 'mcpServers', name], entry }] : [],
    );
  return [
    ...list('managed', managed, files.json(managed)),
    ...list('local', places.state, project, ['projects', root]),
    ...ancestors.map((folder) => join(folder, '.mcp.json')).flatMap((file) => list('project', file, files.json(file))),
    ...list('user', places.state, state),
    ...plugins.flatMap((plugin) => pluginServers(plugin, files).map((one) => ({ ...one, scope: 'plugin' as const }))),
  ];
}

/** In `.mcp.json`, with or without the key around them, in the manifest, or in a file that it names. */
function pluginServers({ name, folder, manifest }: Plugin, files: Surroundings['files']): Omit<Configured, 'scope'>[] {
  const named = textOf(manifest['mcpServers']);
  const fromFile = (file: string) => {
    const values = files.json(file);
    const path = isFields(values['mcpServers']) ? ['mcpServers'] : [];
    return { file, path, servers: path.length > 0 ? fieldsOf(values['mcpServers']) : values };
  };
  const own = { file: join(folder, '.claude-plugin/plugin.json'), path: ['mcpServers'] };
  return [
    fromFile(join(folder, '.mcp.json')),
    named === undefined ? { ...own, servers: fieldsOf(manifest['mcpServers']) } : fromFile(join(folder, named)),
  ].flatMap(({ file, path, servers }) =>
    Object.entries(servers).flatMap(([key, entry]) =>
      isFields(entry)
        ? [{ name: `plugin:${name}:${key}`, file, path: [...path, key], entry: withRoot(entry, folder) }]
        : [],
    ),
  );
}

const withRoot = (entry: Fields, folder: string): Fields =>
  JSON.parse(JSON.stringify(entry).replace(PLUGIN_ROOT, () => JSON.stringify(folder).slice(1, -1))) as Fields;

function serverOf({ name, entry }: Configured): Server {
  const url = textOf(entry['url']);
  const type = textOf(entry['type']) ?? (url === undefined ? 'stdio' : 'http');
  if (url === undefined)
    return {
      name,
      transport: 'stdio',
      command: textOf(entry['command']) ?? '',
      args: textsOf(entry['args']),
      env: texts(entry['env']),
    };
  return { name, transport: type === 'sse' || type === 'ws' ? type : 'http', url, headers: texts(entry['headers']) };
}

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, one]) => [name, String(one)]));

/** `disabledMcpServers` is heeded in the host's state alone, `deniedMcpServers` in all settings. */
function whyOff(given: Surroundings, { name, scope }: Configured): string | undefined {
  const { project, settings } = given;
  if (textsOf(project['disabledMcpServers']).includes(name)) return 'disabledMcpServers switches it off';
  if (deniedServers(given).includes(name)) return 'deniedMcpServers switches it off';
  const lists = [project, ...settings.map(({ values }) => values)];
  if (scope === 'project' && lists.some((values) => textsOf(values['disabledMcpjsonServers']).includes(name)))
    return 'disabledMcpjsonServers switches it off';
  return undefined;
}

/** Why a server is not yet to be started by anybody else. */
export const NOT_APPROVED = 'not approved yet: the next start asks';

/** What a project brings, its own settings may allow only once the user has trusted the project. */
function whyAsked({ project, settings, root }: Surroundings, { name, scope, file }: Configured): string | undefined {
  const isTrusted = project['hasTrustDialogAccepted'] === true;
  if (scope === 'plugin' && isIn(file, root)) return isTrusted ? undefined : NOT_APPROVED;
  if (scope !== 'project') return undefined;
  const theirs = settings.filter(({ scope: own }) => isTrusted || own === 'user' || own === 'managed');
  const isAllowed = [project, ...theirs.map(({ values }) => values)].some(
    (one) => one['enableAllProjectMcpServers'] === true || textsOf(one['enabledMcpjsonServers']).includes(name),
  );
  return isAllowed ? undefined : NOT_APPROVED;
}

/** As a rule the tools of servers wait until they are searched for. */
function whyUpFront({ variables }: Surroundings, { entry }: Configured): string | undefined {
  if (entry['alwaysLoad'] === true) return 'alwaysLoad stands in its configuration';
  const search = variables['ENABLE_TOOL_SEARCH'] ?? '';
  if (/^(?:false|0)$/u.test(search)) return `ENABLE_TOOL_SEARCH=${search}`;
  if (search.startsWith('auto')) return `ENABLE_TOOL_SEARCH=${search}, while all of them are small`;
  if (variables['CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS'] === '1') return 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1';
  return undefined;
}
