import { count, type Finding } from './finding.ts';
import type { Given } from './given.ts';
import { type Running, switchedOff } from './servers.ts';

/** Part of the smaller one's tools that the other has too, and how many these must be: some names are everybody's. */
const ALIKE = 0.8;
const FEW = 3;

/** Servers that give the same tools twice: the one that is called less can go. */
export function twinServers(given: Given, servers: readonly Running[]): Finding[] {
  const gone = new Set<Running>();
  return servers.flatMap((one, at) =>
    servers.slice(at + 1).flatMap((other) => {
      const [less, more] = one.here.used <= other.here.used ? [one, other] : [other, one];
      const why = gone.has(one) || gone.has(other) ? undefined : likeness(given, less, more);
      if (why === undefined) return [];
      gone.add(less);
      const calls = `called in ${count(less.here.used, 'session')} here, ${more.name} in ${more.here.used}`;
      return [
        {
          id: `server-twice:${less.name}`,
          what: `the MCP servers ${less.name} and ${more.name} have the same tools`,
          tokens: less.tokens,
          evidence: [...why, calls],
          ...switchedOff(given, less),
        },
      ];
    }),
  );
}

/** What is started in two ways can be two accounts of one service: then both are called. */
function likeness(given: Given, less: Running, more: Running): string[] | undefined {
  if (startOf(less) === startOf(more)) return [`both are ${startOf(less)}`];
  const [own, others] = [toolsOf(given, less), toolsOf(given, more)];
  const same = [...own].filter((name) => others.has(name));
  if (less.here.used > 0 || same.length < FEW || same.length < ALIKE * Math.min(own.size, others.size))
    return undefined;
  return [
    `${same.length} tools have the same name: ${same.slice(0, 5).join(', ')}`,
    'if they are two accounts of one service, both may be needed',
  ];
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
