import { createContexts } from '../context/contexts.ts';
import { growthOf } from '../context/growth.ts';
import { historyJson } from '../context/history-json.ts';
import { type History, historyText } from '../context/history-text.ts';
import { placesOf } from '../context/places.ts';
import { lostCaches, resetsOf, summaryOf } from '../context/resets.ts';
import { findSession } from '../context/session-file.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { createEstimator } from '../gain/estimate.ts';
import { createTranscriptReader, transcriptFiles } from '../gain/transcript.ts';
import type { TakeEvent } from '../gain/transcript-event.ts';
import { readLines } from '../process/lines.ts';
import { createOutput } from '../process/output.ts';

export interface HistoryOptions {
  /** Its id, or how that begins; true: the latest of the folder. */
  readonly session: string | true;
  readonly json?: boolean;
}

/** Tells how the context of a session grew. @param folder its project's; undefined: the current one @returns 0 */
export async function history(
  { session, json }: HistoryOptions,
  folder: string | undefined,
  env: Env,
): Promise<number> {
  const files = findSession(transcriptFiles(env.claude.config, 0), {
    id: session === true ? undefined : session,
    current: folder === undefined ? env.session : undefined,
    project: placesOf(folder, env).folder,
  });
  const { countTokens } = await import('../gain/tokens.ts');
  const contexts = createContexts(createEstimator(countTokens).tokens);
  const warnings = await readAll([files.main, ...files.agents], contexts.take);
  const output = createOutput();
  if (warnings.length > 0) output.print(`tks: ${warnings.join('; ')}\n`, 2, false);
  const steps = contexts.steps();
  if (steps.length === 0)
    throw new UserError(`${files.main} tells of no request`, 'the session may have ended before its first answer');
  const growth = growthOf(steps);
  const told: History = {
    session: files.id,
    steps,
    growth,
    resets: resetsOf(steps, growth),
    lost: lostCaches(steps),
    summary: summaryOf(steps, growth.start),
    agents: contexts.agents(),
  };
  output.print(json ? historyJson(told, files.main, warnings) : historyText(told), 1, false);
  await output.drained();
  return 0;
}

/** @returns what could not be read */
async function readAll(files: readonly string[], take: TakeEvent): Promise<string[]> {
  const seen = { messages: new Set<string>(), calls: new Set<string>() };
  const warnings: string[] = [];
  let damaged = 0;
  for (const file of files) {
    const read = createTranscriptReader(seen, take);
    try {
      await readLines(file, (line) => void (read(line) || damaged++));
    } catch (error) {
      warnings.push((error as Error).message);
    }
  }
  return damaged === 0
    ? warnings
    : [`${files[0]}: ${damaged} damaged ${damaged === 1 ? 'line is' : 'lines are'} not counted`, ...warnings];
}
