import { basename } from 'node:path';
import { readLines } from '../process/lines.ts';
import type { Counted } from './count.ts';
import type { LaterReads } from './money.ts';
import { createTranscriptReader, transcriptFiles } from './transcript.ts';

/** When a session's requests were made, and when its context was compacted: milliseconds since 1970, in order. */
interface Session {
  readonly requests: number[];
  readonly boundaries: number[];
}

/** Reads the transcripts of the sessions that runs belong to. @param folder Claude Code's own */
export async function laterReads(counted: readonly Counted[], folder: string, since: number): Promise<LaterReads> {
  const wanted = new Set(counted.map(({ run }) => run.session).filter((id) => id !== undefined));
  const sessions = new Map<string, Session>();
  for (const { path } of wanted.size === 0 ? [] : transcriptFiles(folder, since)) {
    const id = basename(path, '.jsonl');
    if (wanted.has(id)) sessions.set(id, await readSession(path));
  }
  return ({ run }) => {
    const session = run.session === undefined ? undefined : sessions.get(run.session);
    if (!session) return undefined;
    const end = session.boundaries.find((time) => time > run.time) ?? Number.POSITIVE_INFINITY;
    const requests = session.requests.filter((time) => time > run.time && time < end).length;
    // The first of them writes it to the cache.
    return Math.max(0, requests - 1);
  };
}

async function readSession(path: string): Promise<Session> {
  const session: Session = { requests: [], boundaries: [] };
  const read = createTranscriptReader({ messages: new Set(), calls: new Set() }, (event) => {
    if (event.kind === 'request') session.requests.push(event.time);
    if (event.kind === 'boundary') session.boundaries.push(event.time);
  });
  try {
    await readLines(path, read);
  } catch {
    // Not ours to read: what it would tell is not known.
  }
  return session;
}
