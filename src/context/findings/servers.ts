import { addTo } from '../../hosts/json-text.ts';
import type { Item } from '../model.ts';
import { toolPrefix } from '../told.ts';
import { type Evidence, evidenceOf, type SessionUse } from '../usage.ts';
import { count, type Edit, type Finding, isEnough } from './finding.ts';
import type { Given } from './given.ts';
import { kindsOf } from './kinds.ts';

/** An MCP server that a session starts. */
export interface Running {
  readonly item: Item;
  readonly name: string;
  /** What its tools' names begin with. */
  readonly prefix: string;
  /** All of it in each request: its tools or their names, and what it says of itself. */
  readonly tokens: number;
  readonly here: Evidence;
  readonly everywhere: Evidence;
}

export function runningServers({ report, sessions, isHere }: Given): Running[] {
  return report.items.flatMap((item) => {
    if (!item.server || item.loaded === 'off' || item.scope === 'managed') return [];
    const name = item.server.name;
    const prefix = toolPrefix(name);
    const some = (names: Iterable<string>) => [...names].some((one) => one.startsWith(prefix));
    const evidence = (of: readonly SessionUse[]) =>
      evidenceOf(
        of,
        ({ offered }) => some(offered.tools),
        ({ used }) => some(used.tools),
      );
    const own = report.items.filter((one) => one.name === item.name && one.category === 'mcp_instructions');
    const tokens = [item, ...own].reduce((sum, one) => sum + one.tokens, 0);
    return [{ item, name, prefix, tokens, here: evidence(sessions.filter(isHere)), everywhere: evidence(sessions) }];
  });
}

/** Servers that are of no use here: for another kind of project, or never called. */
export const uselessServers = (given: Given, servers: readonly Running[]): Finding[] =>
  servers.flatMap((server) => foreign(given, server) ?? unused(given, server) ?? []);

function foreign(given: Given, server: Running): Finding | undefined {
  const { name, item, here } = server;
  const kinds = kindsOf(item.server!);
  const { found, whole } = given.nature;
  const isOther = item.scope === 'user' && found.size > 0 && whole && !kinds.some((kind) => found.has(kind));
  if (!isOther || kinds.length === 0 || here.used > 0) return undefined;
  const own = [...found].map(([kind, file]) => `${kind} (${file})`).join(', ');
  return {
    id: `server-foreign:${name}`,
    what: `the MCP server ${name} is for ${kinds.join(', ')}, is configured for all projects, and nothing here is of that kind`,
    tokens: server.tokens,
    evidence: [`what is here: ${own}`, calledText(here, given.days, 'here'), ...sizeText(server)],
    ...switchedOff(given, server),
  };
}

function unused(given: Given, server: Running): Finding | undefined {
  const { name, here, everywhere, item } = server;
  if (here.used > 0 || !isEnough(here)) return undefined;
  const all = item.scope === 'user' || item.scope === 'plugin';
  return {
    id: `server-unused:${name}`,
    what: `the MCP server ${name} was never called here`,
    tokens: server.tokens,
    evidence: [
      calledText(here, given.days, 'here'),
      ...(all ? [calledText(everywhere, given.days, 'in all projects')] : []),
      ...sizeText(server),
    ],
    ...switchedOff(given, server),
  };
}

const calledText = ({ sessions, days, used }: Evidence, looked: number, where: string): string =>
  sessions === 0
    ? `no session ${where} had it in the last ${looked} days`
    : `${used === 0 ? 'never called' : `called in ${used}`} in ${count(sessions, 'session')} ${where} that had it, on ${count(days, 'day')} of the last ${looked}`;

const sizeText = ({ item, tokens }: Running): string[] =>
  item.basis === 'unknown' && tokens === 0 ? ['how large it is, nobody has asked yet: tks context --probe'] : [];

/** Seen with 2.1.330: in any settings it keeps a server from being started; `disabledMcpServers` does nothing there. */
export function switchedOff(given: Given, { name, item, everywhere }: Running): Pick<Finding, 'remedies' | 'edits'> {
  if (item.scope === 'plugin') return { remedies: [`/plugin in Claude Code switches ${name} off`], edits: [] };
  const entry = { serverName: name };
  const edit: Edit = {
    file: given.settings,
    change: (text) => addTo(text, [{ kind: 'element', path: ['deniedMcpServers'], value: entry }], given.settings),
    shown: `"deniedMcpServers": [${JSON.stringify(entry)}]`,
  };
  const remove = `claude mcp remove --scope ${item.scope} ${name}`;
  const unusedAnywhere = everywhere.used === 0 && isEnough(everywhere);
  return {
    remedies: [
      `${edit.shown} in ${given.shown(edit.file)}: not in this project`,
      ...(item.scope === 'user' && unusedAnywhere ? [`${remove}: in no project`] : []),
    ],
    edits: [edit],
  };
}
