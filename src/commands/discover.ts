import type { Env } from '../env.ts';
import { changesOf } from '../gain/changes.ts';
import { createDiscovery } from '../gain/discover.ts';
import { discoverText } from '../gain/discover-text.ts';
import { createEstimator } from '../gain/estimate.ts';
import { parseSince } from '../gain/since.ts';
import { createTranscriptReader, type TranscriptFile, transcriptFiles } from '../gain/transcript.ts';
import { readLines } from '../process/lines.ts';
import { createOutput, type Output } from '../process/output.ts';
import { progressOn } from './progress.ts';

export interface DiscoverOptions {
  readonly since?: string;
  readonly json?: boolean;
}

/** Reads transcripts of Claude Code and tells what went past tks. @returns 0 */
export async function discover(options: DiscoverOptions, env: Env): Promise<number> {
  const since = options.since === undefined ? 0 : parseSince(options.since, Date.now());
  const files = transcriptFiles(env.claude.config, since);
  const output = createOutput();
  const { countTokens } = await import('../gain/tokens.ts');
  const estimator = createEstimator(countTokens);
  const { found, warnings } = await readAll(files, createDiscovery(estimator, since), output);
  for (const warning of warnings) output.print(`tks: ${warning}\n`, 2, false);
  const changes = changesOf(found);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const looked = { files: files.length, bytes, exactShare: estimator.exactShare };
  if (options.json) output.print(json({ ...looked, ...found, changes, warnings }), 1, false);
  else if (files.length === 0)
    output.print(
      `There are no transcripts in ${env.claude.config}/projects: let Claude Code work, then ask again.\n`,
      1,
      false,
    );
  else output.print(discoverText(found, changes, looked), 1, false);
  await output.drained();
  return 0;
}

const json = (found: object): string =>
  `${JSON.stringify(found, (_, value) => (value instanceof Map ? [...value.values()] : value), 2)}\n`;

async function readAll(
  files: readonly TranscriptFile[],
  discovery: ReturnType<typeof createDiscovery>,
  output: Output,
) {
  const seen = { messages: new Set<string>(), calls: new Set<string>() };
  const progress = progressOn(
    output,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const warnings: string[] = [];
  for (const { path } of files) {
    let damaged = 0;
    const read = createTranscriptReader(seen, discovery.take);
    try {
      await readLines(path, (line) => void (read(line) || damaged++), progress.read);
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
