import { withoutValue } from '../../hosts/json-text.ts';
import type { Item } from '../model.ts';
import type { Edit, Finding } from './finding.ts';
import type { Given } from './given.ts';
import type { Running } from './servers.ts';

/** Servers all of whose tools stand in each request, though the host could search for them. */
export function upFrontServers(given: Given, servers: readonly Running[]): Finding[] {
  const up = servers.filter(({ item }) => item.loaded === 'start');
  const always = up.filter(({ item }) => item.why?.includes('alwaysLoad'));
  const rest = up.filter((server) => !always.includes(server));
  return [...always.map((server) => ofOne(given, server)), ...(rest.length > 0 ? [ofAll(given, rest)] : [])];
}

/** Of its tools the names stay. */
const savedBy = (given: Given, servers: readonly Running[]): number =>
  servers.reduce((sum, { item, prefix }) => sum + Math.max(0, item.tokens - namesOf(given, item, prefix)), 0);

const SEARCH = 'ENABLE_TOOL_SEARCH';

/** A name is some ten tokens. */
const NAME = 10;

function namesOf({ sessions }: Given, { server }: Item, prefix: string): number {
  const names = new Set(
    sessions.flatMap(({ offered }) => [...offered.tools].filter((name) => name.startsWith(prefix))),
  );
  return NAME * (server?.tools?.length ?? names.size);
}

const ABOUT = 'Claude Code finds tools by searching for them; until then a name is all that a request holds of them';

function ofOne(given: Given, server: Running): Finding {
  const { item, name } = server;
  const { source = '', path = [] } = item;
  const edit: Edit = {
    file: source,
    change: (text) => withoutValue(text, [...path, 'alwaysLoad'], source),
    shown: `${[...path, 'alwaysLoad'].join('.')} taken out`,
  };
  return {
    id: `server-up-front:${name}`,
    what: `all tools of the MCP server ${name} stand in each request, since alwaysLoad is set`,
    tokens: savedBy(given, [server]),
    evidence: [ABOUT],
    remedies: [`${edit.shown} of ${given.shown(source)}`],
    edits: [edit],
  };
}

function ofAll(given: Given, servers: readonly Running[]): Finding {
  const why = servers[0]!.item.why ?? '';
  const [name = ''] = why.split('=');
  const files = given.variableIn.get(name) ?? [];
  // A server of one's own may know nothing of searches: then this must stay.
  const careful = given.ownModel || name !== SEARCH;
  const edits = files.map(
    (file): Edit => ({
      file,
      change: (text) => withoutValue(text, ['env', name], file),
      shown: `env.${name} taken out`,
    }),
  );
  const where =
    files.length > 0
      ? edits.map(({ shown, file }) => `${shown} of ${given.shown(file)}`)
      : [`unset ${name} in the shell`];
  const names = servers.map((one) => one.name).join(', ');
  return {
    id: `tools-up-front:${name}`,
    what: `the tools of ${servers.length === 1 ? 'the MCP server' : `${servers.length} MCP servers:`} ${names} stand in each request, since ${why}`,
    tokens: savedBy(given, servers),
    evidence: [ABOUT, ...(careful ? ['a model server of your own must know of tool references for that'] : [])],
    remedies: where,
    edits: careful ? [] : edits,
  };
}
