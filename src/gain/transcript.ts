import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Transcripts of Claude Code: JSON lines, a line a block of a message. The format is the host's own and changes; what has another shape
 * is passed over.
 */

/** A tool's answer, with the call it belongs to. */
export interface ToolResult {
  readonly kind: 'result';
  readonly tool: string;
  readonly input: unknown;
  /** What a hook had made of a command. */
  readonly rewritten: string | undefined;
  /** As the model got it. */
  readonly text: string;
  /** As the tool gave it. */
  readonly structured: unknown;
  readonly failed: boolean;
  readonly time: number;
}

export type TranscriptEvent =
  | ToolResult
  /** A request to the model, which read all that the context held. */
  | { readonly kind: 'request'; readonly time: number }
  /** The context was compacted: what was read before is no longer in it. */
  | { readonly kind: 'boundary'; readonly time: number };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Ids of messages and calls that were seen, in whatever file: a resumed or forked session repeats them. */
export interface Seen {
  readonly messages: Set<string>;
  readonly calls: Set<string>;
}

/** @returns takes a line; false if it is no JSON */
export function createTranscriptReader(seen: Seen, emit: (event: TranscriptEvent) => void): (line: string) => boolean {
  const calls = new Map<string, { tool: string; input: unknown }>();
  const rewritten = new Map<string, string>();
  const takeAssistant = (message: Fields, record: Fields, time: number) => {
    const id = textOf(message['id']) || textOf(record['uuid']);
    if (id !== '' && !seen.messages.has(id)) {
      seen.messages.add(id);
      emit({ kind: 'request', time });
    }
    for (const { type, id: call, name, input } of blocksOf(message['content'])) {
      if (type !== 'tool_use' || typeof call !== 'string' || typeof name !== 'string' || seen.calls.has(call)) continue;
      seen.calls.add(call);
      calls.set(call, { tool: name, input });
    }
  };
  const takeUser = (message: Fields, record: Fields, time: number) => {
    for (const { type, tool_use_id: id, content, is_error: failed } of blocksOf(message['content'])) {
      const call = type === 'tool_result' && typeof id === 'string' ? calls.get(id) : undefined;
      if (!call) continue;
      calls.delete(id as string);
      const one = { ...call, rewritten: rewritten.get(id as string), structured: record['toolUseResult'] };
      emit({ kind: 'result', ...one, text: contentOf(content), failed: failed === true, time });
    }
  };
  return (line) => {
    const record = line.trim() === '' ? {} : parse(line);
    if (!isFields(record)) return false;
    const time = new Date(textOf(record['timestamp'])).getTime();
    const message = isFields(record['message']) ? record['message'] : {};
    if (record['type'] === 'assistant') takeAssistant(message, record, time);
    else if (record['type'] === 'user') takeUser(message, record, time);
    else if (record['subtype'] === 'compact_boundary') emit({ kind: 'boundary', time });
    else if (isFields(record['attachment'])) takeHook(record['attachment'], rewritten);
    return true;
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const blocksOf = (content: unknown): Fields[] => (Array.isArray(content) ? content.filter(isFields) : []);

const contentOf = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : blocksOf(content)
        .map(({ text }) => textOf(text))
        .join('');

/** A call stands in the transcript as the model wrote it; what a hook made of it stands in what the hook said. */
function takeHook({ type, toolUseID: id, stdout }: Fields, rewritten: Map<string, string>): void {
  const said = type === 'hook_success' ? parse(textOf(stdout)) : undefined;
  const output = isFields(said) ? said['hookSpecificOutput'] : undefined;
  const input = isFields(output) ? output['updatedInput'] : undefined;
  const command = isFields(input) ? input['command'] : undefined;
  if (typeof id === 'string' && typeof command === 'string') rewritten.set(id, command);
}

export interface TranscriptFile {
  readonly path: string;
  readonly bytes: number;
}

/** Those of all projects, sessions and their subagents, changed since then. @param folder Claude Code's own */
export function transcriptFiles(folder: string, since: number): TranscriptFile[] {
  const projects = join(folder, 'projects');
  let names: string[];
  try {
    names = readdirSync(projects, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(projects, name))
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat?.isFile() && stat.mtimeMs >= since ? [{ path, bytes: stat.size }] : [];
    });
}
