import type { Env } from '../env.ts';
import { AGENTS, type Agent } from '../gain/agents/agents.ts';
import { changesOf } from '../gain/changes.ts';
import { createDiscovery, type Discovery } from '../gain/discover.ts';
import { discoverText } from '../gain/discover-text.ts';
import { createEstimator } from '../gain/estimate.ts';
import type { TranscriptFile } from '../gain/records.ts';
import { parseSince } from '../gain/since.ts';
import { createOutput, type Output } from '../process/output.ts';
import { progressOn } from './progress.ts';

export interface DiscoverOptions {
  readonly since?: string;
  readonly json?: boolean;
}

/** Reads the transcripts of agents and tells what went past tks. @returns 0 */
export async function discover(options: DiscoverOptions, env: Env): Promise<number> {
  const since = options.since === undefined ? 0 : parseSince(options.since, Date.now());
  const where = { home: env.userFolder, claude: env.claude.config, variable: env.variable };
  const all = AGENTS.flatMap((agent) => agent.files(where, since).map((file) => ({ agent, ...file })));
  const output = createOutput();
  const { countTokens } = await import('../gain/tokens.ts');
  const estimator = createEstimator(countTokens);
  const { found, warnings } = await readAll(all, createDiscovery(estimator, since), output);
  for (const warning of warnings) output.print(`tks: ${warning}\n`, 2, false);
  const changes = changesOf(found, (host) => AGENTS.find((agent) => agent.host === host) ?? AGENTS[0]!);
  const bytes = all.reduce((sum, file) => sum + file.bytes, 0);
  const looked = { files: all.length, bytes, exactShare: estimator.exactShare };
  const print = (text: string) => output.print(text, 1, false);
  if (options.json) print(json({ ...looked, ...found, changes, warnings }));
  else print(all.length === 0 ? NONE : discoverText(found, changes, looked));
  await output.drained();
  return 0;
}

const NONE = `There are no transcripts of ${AGENTS.map(({ host }) => host).join(', ')}: let one of them work, then ask again.\n`;

const json = (found: object): string =>
  `${JSON.stringify(found, (_, value) => (value instanceof Map ? [...value.values()] : value), 2)}\n`;

async function readAll(
  files: readonly (TranscriptFile & { readonly agent: Agent })[],
  discovery: Discovery,
  output: Output,
) {
  const seen = { messages: new Set<string>(), calls: new Set<string>() };
  const progress = progressOn(
    output,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const warnings: string[] = [];
  for (const { path, agent } of files) {
    let damaged = 0;
    const read = agent.reader(seen, discovery.takeFrom(agent.host));
    try {
      await agent.lines(path, (line) => void (read(line) || damaged++), progress.read);
    } catch (error) {
      warnings.push((error as Error).message);
    }
    discovery.endContext();
    if (damaged > 0)
      warnings.push(`${path}: ${damaged} damaged ${damaged === 1 ? 'line is' : 'lines are'} not counted`);
  }
  progress.end();
  return { found: discovery.found, warnings: shortened(warnings) };
}

/** However many files are damaged, it is told in one line. */
const shortened = (warnings: readonly string[]): string[] =>
  warnings.length < 2 ? [...warnings] : [`${warnings[0]}; the same in ${warnings.length - 1} more`];
