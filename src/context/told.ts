import type { Session } from './session.ts';
import type { Draft } from './surroundings.ts';

/** What the last session tells of a server: its tools, as far as the request held them, and its instructions. */
export function toldItems(item: Draft, session: Session | undefined): Draft[] {
  if (!session || item.loaded === 'off') return [item];
  const prefix = toolPrefix(item.name);
  const tools = session.tools.filter(({ name }) => name.startsWith(prefix));
  const names = [...tools.map(({ name }) => name), ...session.deferred.filter((name) => name.startsWith(prefix))];
  const upFront = item.loaded === 'start';
  const text = upFront ? tools.map(({ json }) => json).join('') : names.map((name) => `${name}\n`).join('');
  const instructions = session.instructions.get(item.name);
  return [
    text === '' ? item : { ...item, basis: 'exact', text },
    ...(instructions === undefined ? [] : [instructionsOf(item, instructions)]),
  ];
}

/** What the names of a server's tools begin with. */
export const toolPrefix = (server: string): string => `mcp__${server.replace(/[^A-Za-z0-9_-]/gu, '_')}__`;

/** @param text as it stands in the request: `## name` and what the server says */
export const instructionsOf = ({ name, scope, source }: Draft, text: string): Draft => ({
  category: 'mcp_instructions',
  name,
  scope,
  ...(source !== undefined && { source }),
  basis: 'exact',
  loaded: 'start',
  text: `${text}\n\n`,
});
