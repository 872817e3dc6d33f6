import { basename } from 'node:path';
import { readLines } from '../process/lines.ts';
import type { Counted } from './count.ts';
import type { LaterReads } from './money.ts';
import type { TranscriptFile } from './records.ts';
import { createTranscriptReader } from './transcript.ts';

/** When a session's requests were made, and when its context was compacted: milliseconds since 1970, in order. */
interface Session {
  readonly requests: number[];
  readonly boundaries: number[];
}

/** Told of bytes that were read, and that all are. */
interface Progress {
  read(bytes: number): void;
  end(): void;
}

/**
 * Reads the transcripts of the sessions that runs belong to.
 * @param files of Claude Code
 * @param progressOf told how many bytes will be read
 */
export async function laterReads(
  counted: readonly Counted[],
  files: readonly TranscriptFile[],
  progressOf: (bytes: number) => Progress,
): Promise<LaterReads> {
  const wanted = new Set(counted.map(({ run }) => run.session).filter((id) => id !== undefined));
  const sessions = new Map<string, Session>();
  const theirs = files.filter(({ path }) => wanted.has(idOf(path)));
  const progress = progressOf(theirs.reduce((sum, { bytes }) => sum + bytes, 0));
  for (const { path } of theirs) sessions.set(idOf(path), await readSession(path, progress));
  progress.end();
  return ({ run }) => {
    const session = run.session === undefined ? undefined : sessions.get(run.session);
    if (!session) return undefined;
    const end = session.boundaries.find((time) => time > run.time) ?? Number.POSITIVE_INFINITY;
    const requests = session.requests.filter((time) => time > run.time && time < end).length;
    // The first of them writes it to the cache.
    return Math.max(0, requests - 1);
  };
}

const idOf = (path: string): string => basename(path, '.jsonl');

async function readSession(path: string, progress: Progress): Promise<Session> {
  const session: Session = { requests: [], boundaries: [] };
  const read = createTranscriptReader({ messages: new Set(), calls: new Set() }, (event) => {
    if (event.kind === 'request') session.requests.push(event.time);
    if (event.kind === 'boundary') session.boundaries.push(event.time);
  });
  try {
    await readLines(path, read, progress.read);
  } catch {
    // Not ours to read: what it would tell is not known.
  }
  return session;
}
