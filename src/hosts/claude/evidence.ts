import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a session of Claude Code shows of tks. */
export interface Session {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Of Claude Code. */
  readonly version: string | undefined;
  /** Command lines that were run. */
  readonly lines: readonly string[];
  /** Our hook gave it the functions. */
  readonly hasFunctions: boolean;
}

/** Bytes of a transcript that are read, from its end. */
const TAIL = 2_097_152;

/** The latest sessions, the newest first, of those that ran a command. */
export function latestSessions(config: string, count: number): Session[] {
  const files = list(join(config, 'projects')).flatMap((project) =>
    list(join(config, 'projects', project))
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => ({ id: name.slice(0, -'.jsonl'.length), path: join(config, 'projects', project, name) })),
  );
  const dated = files.map((file) => ({ ...file, time: statSync(file.path).mtimeMs })).sort((a, b) => b.time - a.time);
  const sessions = dated.slice(0, count * 3).map(({ id, path, time }) => {
    const { version, lines } = readTranscript(path);
    return { id, time, version, lines, hasFunctions: readEnvironment(join(config, 'session-env', id)) };
  });
  return sessions.filter(({ lines }) => lines.length > 0).slice(0, count);
}

/** Its form changes between versions: what is not understood counts as not there. */
function readTranscript(path: string): Pick<Session, 'version' | 'lines'> {
  let version: string | undefined;
  const lines: string[] = [];
  for (const line of tailOf(path).split('\n')) {
    if (!line.includes('"tool_use"')) continue;
    try {
      const entry = JSON.parse(line) as { version?: string; message?: { content?: unknown } };
      version = entry.version ?? version;
      for (const command of commandsIn(entry.message?.content)) lines.push(command);
    } catch {
      // The line that the tail begins in.
    }
  }
  return { version, lines };
}

const commandsIn = (content: unknown): string[] =>
  (Array.isArray(content) ? (content as Record<string, unknown>[]) : [])
    .filter(({ type, name }) => type === 'tool_use' && name === 'Bash')
    .map(({ input }) => (input as { command?: unknown } | undefined)?.command)
    .filter((command) => typeof command === 'string');

function tailOf(path: string): string {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, TAIL));
    return buffer.toString('utf8', 0, readSync(fd, buffer, 0, buffer.length, size - buffer.length));
  } finally {
    closeSync(fd);
  }
}

/** Claude Code keeps what hooks wrote for its command lines. */
const readEnvironment = (folder: string): boolean =>
  list(folder).some((name) => readFileSync(join(folder, name), 'utf8').includes('/tks/hooks/functions.sh'));

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
