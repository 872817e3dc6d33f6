import { count, type Finding } from './finding.ts';
import type { Given } from './given.ts';
import { type Running, switchedOff } from './servers.ts';

/** Part of the smaller one's tools that the other has too. */
const ALIKE = 0.8;

/** Servers that give the same tools twice: the one that is called less can go. */
export function twinServers(given: Given, servers: readonly Running[]): Finding[] {
  const gone = new Set<Running>();
  return servers.flatMap((one, at) =>
    servers.slice(at + 1).flatMap((other) => {
      const why = gone.has(one) || gone.has(other) ? undefined : likeness(given, one, other);
      if (why === undefined) return [];
      const [less, more] = one.here.used < other.here.used || one.item.scope === 'user' ? [one, other] : [other, one];
      gone.add(less);
      return [
        {
          id: `server-twice:${less.name}`,
          what: `the MCP servers ${less.name} and ${more.name} have the same tools`,
          tokens: less.tokens,
          evidence: [why, `called in ${count(less.here.used, 'session')} here, ${more.name} in ${more.here.used}`],
          ...switchedOff(given, less),
        },
      ];
    }),
  );
}

function likeness(given: Given, one: Running, other: Running): string | undefined {
  if (startOf(one) === startOf(other)) return `both are ${startOf(one)}`;
  const [own, others] = [toolsOf(given, one), toolsOf(given, other)];
  const [less, more] = own.size < others.size ? [own, others] : [others, own];
  const same = [...less].filter((name) => more.has(name));
  return less.size > 0 && same.length >= ALIKE * less.size
    ? `${same.length} of ${count(less.size, 'tool')} have the same name: ${same.slice(0, 5).join(', ')}`
    : undefined;
}

const startOf = ({ item: { server } }: Running): string => {
  const { command = '', args = [], url, env = {} } = server!;
  // Another account of the same service is another server.
  return url ?? [command, ...args, ...Object.entries(env).map((pair) => pair.join('='))].join(' ');
};

/** By their names alone, as the server calls them. */
function toolsOf({ sessions }: Given, { item, prefix }: Running): Set<string> {
  const known = item.server?.tools?.map(({ name }) => name);
  const offered = sessions.flatMap(({ offered }) => [...offered.tools]);
  return new Set(known ?? offered.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
}
