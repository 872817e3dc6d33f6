import { BASELINE } from './baseline.ts';
import type { Session } from './session.ts';
import type { Draft } from './surroundings.ts';

/**
 * What Claude Code brings itself: as the last session here tells, else as measured.
 * @param known skills and agents that are configured, as `skills:name`
 */
export function ownItems(session: Session | undefined, known: ReadonlySet<string>): Draft[] {
  if (!session || session.prompt === '') return [...BASELINE];
  const rows = (category: Draft['category'], entries: Iterable<readonly [string, string]>) =>
    [...entries]
      .filter(([name]) => !known.has(`${category}:${name}`))
      .map(([name, text]) => item(category, name, text));
  const tools = session.tools
    .filter(({ server }) => server === undefined)
    .map(({ name, json }) => [name, json] as const);
  const deferred = session.deferred
    .filter((name) => !name.startsWith('mcp__'))
    .map((name) => [name, `${name}\n`] as const);
  const agents = [...session.agents].map(([name, line]) => [name, `${line}\n`] as const);
  return [
    item('system_prompt', 'system prompt', session.prompt),
    ...rows('system_tools', tools),
    ...rows('system_tools_deferred', deferred),
    ...rows('custom_agents', agents),
    ...rows('skills', session.skills),
    ...BASELINE.filter(({ category }) => category === 'messages'),
    ...(session.git === '' ? [] : [item('messages', 'state of the repository', session.git)]),
  ];
}

const item = (category: Draft['category'], name: string, text: string): Draft => ({
  category,
  name,
  scope: 'host',
  basis: 'exact',
  loaded: category === 'system_tools_deferred' ? 'deferred' : 'start',
  text,
});
