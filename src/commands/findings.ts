import { findingsOf } from '../context/findings/all.ts';
import type { Finding } from '../context/findings/finding.ts';
import { givenOf } from '../context/findings/gather.ts';
import type { Looked } from '../context/findings/text.ts';
import type { Report } from '../context/model.ts';
import type { Places } from '../context/places.ts';
import { noteUse, type SessionUse, tellsOfUse, useOfSession } from '../context/usage.ts';
import { createTranscriptReader, projectAndSession, transcriptFiles } from '../gain/transcript.ts';
import { readLines } from '../process/lines.ts';
import type { Output } from '../process/output.ts';
import { progressOn } from './progress.ts';

const DAYS = 30;
const DAY = 86_400_000;

export interface Found {
  readonly findings: readonly Finding[];
  readonly looked: Looked;
  readonly warnings: readonly string[];
}

/** Reads the transcripts of the last days, and tells what of a report need not be there. */
export async function findingsIn(
  report: Report,
  places: Places,
  { countTokens, output }: { readonly countTokens: (text: string) => number; readonly output: Output },
): Promise<Found> {
  const { sessions, warnings } = await readUse(places.config, Date.now() - DAYS * DAY, output);
  const given = givenOf(report, places, { sessions, days: DAYS });
  const here = sessions.filter(given.isHere);
  const requests = here.reduce((sum, session) => sum + session.requests, 0);
  const looked = { days: DAYS, here: here.length, requests, all: sessions.length };
  return { findings: findingsOf(given, countTokens), looked, warnings };
}

/** A subagent's transcript is its session's. */
async function readUse(config: string, since: number, output: Output) {
  const files = transcriptFiles(config, since);
  const progress = progressOn(
    output,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const seen = { messages: new Set<string>(), calls: new Set<string>() };
  const sessions = new Map<string, SessionUse>();
  const warnings: string[] = [];
  for (const { path } of files) {
    const [project, id] = projectAndSession(config, path);
    const session = sessions.get(`${project}/${id}`) ?? useOfSession(project);
    sessions.set(`${project}/${id}`, session);
    const read = createTranscriptReader(seen, (event) => noteUse(event, session));
    try {
      await readLines(path, (line) => void (tellsOfUse(line) && read(line)), progress.read);
    } catch (error) {
      warnings.push((error as Error).message);
    }
  }
  progress.end();
  const [first, ...more] = warnings;
  return {
    sessions: [...sessions.values()].filter(({ requests, last }) => requests > 0 && last >= since),
    warnings: first === undefined ? [] : [more.length > 0 ? `${first}; the same with ${more.length} more` : first],
  };
}
