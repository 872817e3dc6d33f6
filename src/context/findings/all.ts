import type { Finding } from './finding.ts';
import type { Given } from './given.ts';
import { memoryFindings } from './memory.ts';
import { runningServers, uselessServers } from './servers.ts';
import { twinServers } from './twins.ts';
import { unusedThings } from './unused.ts';
import { upFrontServers } from './up-front.ts';

/** All that need not be there, what saves most first; a server that is of no use is told once. */
export function findingsOf(given: Given, countTokens: (text: string) => number): Finding[] {
  const servers = runningServers(given);
  const useless = uselessServers(given, servers);
  const rest = servers.filter(({ name }) => !useless.some(({ id }) => id.endsWith(`:${name}`)));
  return [
    ...useless,
    ...twinServers(given, rest),
    ...upFrontServers(given, rest),
    ...unusedThings(given),
    ...memoryFindings(given, countTokens),
  ].sort((one, other) => other.tokens - one.tokens || (one.id < other.id ? -1 : 1));
}
