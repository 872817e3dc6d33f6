import { join, relative, sep } from 'node:path';
import {
  blocksOf,
  type Fields,
  fieldsOf,
  filesIn,
  isFields,
  parseJson,
  readRecords,
  type TranscriptFile,
  textOf,
  timeOf,
} from './records.ts';
import type { Offered, Origin, TakeEvent, TranscriptEvent, Usage } from './transcript-event.ts';

/*
 * Transcripts of Claude Code: JSON lines, a line a block of a message. The format is the host's own and changes; what has another shape
 * is passed over.
 */

/** Ids of messages and calls that were seen, in whatever file: a resumed or forked session repeats them. */
export interface Seen {
  readonly messages: Set<string>;
  readonly calls: Set<string>;
}

/** @returns takes a line; false if it is no JSON */
export function createTranscriptReader(seen: Seen, take: TakeEvent): (line: string) => boolean {
  const calls = new Map<string, { tool: string; input: unknown }>();
  const rewritten = new Map<string, string>();
  let origin: Origin = { record: '', agent: undefined };
  const emit = (event: TranscriptEvent) => take(event, origin);
  const takeAssistant = (message: Fields, record: Fields, time: number) => {
    // The host's own words, in the place of an answer that did not come.
    if (message['model'] === '<synthetic>') return;
    const id = textOf(message['id']) || textOf(record['uuid']);
    const usage = usageOf(message['usage']);
    if (seen.messages.has(id)) emit({ kind: 'usage', id, usage, time });
    else if (id !== '') {
      seen.messages.add(id);
      emit({ kind: 'request', id, model: textOf(message['model']), usage, time });
    }
    for (const { type, id: call, name, input, text } of blocksOf(message['content'])) {
      if (type === 'text') emit({ kind: 'said', by: 'model', text: textOf(text), time });
      if (type !== 'tool_use' || typeof call !== 'string' || typeof name !== 'string' || seen.calls.has(call)) continue;
      seen.calls.add(call);
      calls.set(call, { tool: name, input });
      emit({ kind: 'call', tool: name, input, time });
    }
  };
  const takeUser = (message: Fields, record: Fields, time: number) => {
    const said = contentOf(message['content']);
    if (said !== '') emit({ kind: 'said', by: speakerOf(record, said), text: said, time });
    for (const { type, tool_use_id: id, content, is_error: failed } of blocksOf(message['content'])) {
      const call = type === 'tool_result' && typeof id === 'string' ? calls.get(id) : undefined;
      if (!call) continue;
      calls.delete(id as string);
      const text = contentOf(content);
      // Of a failure there is nothing but its text, which the tool's answer repeats with a word before it.
      const structured = failed === true ? text : (record['toolUseResult'] ?? { stdout: text });
      const images = blocksOf(content).filter((block) => block['type'] === 'image').length;
      const one = { ...call, rewritten: rewritten.get(id as string), structured, failed: failed === true };
      emit({ kind: 'result', ...one, text, images, time });
    }
  };
  const takeAttachment = (attachment: Fields, record: Fields, time: number) => {
    takeHook(attachment, rewritten);
    const offered = offeredBy(attachment);
    if (offered) emit({ kind: 'offered', ...offered, time });
    const text = blocksOf(record['rendered'])
      .map(({ content }) => contentOf(content))
      .join('\n');
    if (text !== '') emit({ kind: 'said', by: attachment['type'] === 'file' ? 'file' : 'note', text, time });
  };
  return readRecords((record) => {
    const time = timeOf(record['timestamp']);
    origin = originOf(record);
    const message = fieldsOf(record['message']);
    if (record['type'] === 'assistant') takeAssistant(message, record, time);
    else if (record['type'] === 'user') takeUser(message, record, time);
    else if (record['subtype'] === 'compact_boundary') emit(boundaryOf(record, time));
    else if (isFields(record['attachment'])) takeAttachment(record['attachment'], record, time);
  });
}

const namesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((one) => (isFields(one) ? one['name'] : one)).filter((name): name is string => typeof name === 'string')
    : [];

/** Each of these is told when it first comes, and again after a compaction. */
function offeredBy({
  type,
  tools,
  addedNames,
  addedTypes,
  names,
}: Fields): Pick<Offered, 'what' | 'names'> | undefined {
  if (type === 'prompt_snapshot') return { what: 'tools', names: namesIn(tools) };
  if (type === 'deferred_tools_delta') return { what: 'tools', names: namesIn(addedNames) };
  if (type === 'agent_listing_delta') return { what: 'agents', names: namesIn(addedTypes) };
  return type === 'skill_listing' ? { what: 'skills', names: namesIn(names) } : undefined;
}

/** Who speaks where there is no answer of a tool. */
function speakerOf({ isMeta, isCompactSummary }: Fields, text: string): 'summary' | 'note' | 'user' {
  if (isCompactSummary === true) return 'summary';
  return isMeta === true || /^<(?:local-)?command-/u.test(text) ? 'note' : 'user';
}

const originOf = (record: Fields): Origin => ({
  record: textOf(record['uuid']),
  agent: record['isSidechain'] === true ? textOf(record['agentId']) : undefined,
});

function boundaryOf({ compactMetadata }: Fields, time: number): TranscriptEvent {
  const told = fieldsOf(compactMetadata);
  const kept = isFields(told['preservedMessages']) ? told['preservedMessages']['uuids'] : [];
  return {
    kind: 'boundary',
    trigger: textOf(told['trigger']),
    kept: Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [],
    time,
  };
}

const countOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

const usageOf = (value: unknown): Usage => {
  const told = fieldsOf(value);
  return {
    input: countOf(told['input_tokens']),
    read: countOf(told['cache_read_input_tokens']),
    written: countOf(told['cache_creation_input_tokens']),
  };
};

const contentOf = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : blocksOf(content)
        .map(({ text }) => textOf(text))
        .join('');

/** A call stands in the transcript as the model wrote it; what a hook made of it stands in what the hook said. */
function takeHook({ type, toolUseID: id, stdout }: Fields, rewritten: Map<string, string>): void {
  const said = type === 'hook_success' ? parseJson(textOf(stdout)) : undefined;
  const output = isFields(said) ? said['hookSpecificOutput'] : undefined;
  const input = isFields(output) ? output['updatedInput'] : undefined;
  const command = isFields(input) ? input['command'] : undefined;
  if (typeof id === 'string' && typeof command === 'string') rewritten.set(id, command);
}

/** Those of all projects, sessions and their subagents, changed since then. @param folder Claude Code's own */
export const transcriptFiles = (folder: string, since: number): TranscriptFile[] =>
  filesIn(join(folder, 'projects'), /\.jsonl$/u, since);

/** The folder of its project, and the id of its session, of which a subagent's transcript is a part. @param config Claude Code's folder */
export function projectAndSession(config: string, path: string): [project: string, session: string] {
  const [project = '', session = ''] = relative(join(config, 'projects'), path).split(sep);
  return [project, session.replace(/\.jsonl$/u, '')];
}
