import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Fields, fieldsOf, isFields, numberOf, textOf, textsOf } from './files.ts';
import { projectFolder, type Surroundings } from './surroundings.ts';

/** How a session of Claude Code began, as its transcript tells; what an older version did not write down is empty. */
export interface Session {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Of Claude Code. */
  readonly version: string;
  readonly model: string | undefined;
  /** Tokens of its first request, by the model's own count. */
  readonly tokens: number;
  readonly prompt: string;
  /** Tools whose schemas the request held, as JSON. */
  readonly tools: readonly { readonly name: string; readonly server: string | undefined; readonly json: string }[];
  /** Names of the others. */
  readonly deferred: readonly string[];
  /** Lines of the lists, by name. */
  readonly skills: ReadonlyMap<string, string>;
  readonly agents: ReadonlyMap<string, string>;
  /** Instructions of MCP servers, by name. */
  readonly instructions: ReadonlyMap<string, string>;
  readonly hooks: readonly Hook[];
  /** State of the repository. */
  readonly git: string;
}

/** What the model read of a hook. */
export interface Hook {
  readonly event: string;
  readonly command: string | undefined;
  readonly text: string;
}

/** Bytes in which a session's first answer stands. */
const HEAD = 8_388_608;
const TRIED = 5;

/** The latest session that was in this folder and had an answer. */
export function lastSession({ places, files }: Surroundings): Session | undefined {
  const folder = projectFolder(places, places.folder, files);
  const dated = files
    .names(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name))
    .map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.time - one.time);
  for (const { file } of dated.slice(0, TRIED)) {
    const session = readStart(file);
    if (session.tokens > 0) return session;
  }
  return undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Reading extends Mutable<Session> {
  tools: { name: string; server: string | undefined; json: string }[];
  deferred: string[];
  skills: Map<string, string>;
  agents: Map<string, string>;
  instructions: Map<string, string>;
  hooks: Hook[];
}

function readStart(file: string): Session {
  const session: Reading = {
    id: basename(file, '.jsonl'),
    time: 0,
    version: '',
    model: undefined,
    tokens: 0,
    prompt: '',
    tools: [],
    deferred: [],
    skills: new Map(),
    agents: new Map(),
    instructions: new Map(),
    hooks: [],
    git: '',
  };
  let answer: string | undefined;
  let isLater = false;
  for (const line of headOf(file).split('\n')) {
    // What comes after the first answer is not how it began, but for servers that were slow to start.
    if (isLater && !line.includes('_delta"')) continue;
    const record = parse(line);
    if (record['isSidechain'] === true) continue;
    const message = fieldsOf(record['message']);
    if (record['type'] === 'assistant') {
      isLater = answer !== undefined && message['id'] !== answer;
      if (!isLater && takeAnswer(message, record, session)) answer = textOf(message['id']) ?? '';
    } else if (isFields(record['attachment'])) take(record['attachment'], session);
  }
  return { ...session, deferred: [...new Set(session.deferred)] };
}

/** @returns false if no model gave it */
function takeAnswer(message: Fields, record: Fields, session: Reading): boolean {
  const usage = fieldsOf(message['usage']);
  const parts = ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'];
  const tokens = parts.reduce((sum, part) => sum + (numberOf(usage[part]) ?? 0), 0);
  if (tokens === 0) return false;
  session.tokens = tokens;
  session.time = new Date(textOf(record['timestamp']) ?? '').getTime();
  session.version = textOf(record['version']) ?? '';
  session.model = textOf(message['model']);
  return true;
}

function take(attachment: Fields, session: Reading): void {
  const list = (key: string) => textsOf(attachment[key]);
  const entries = (names: string, texts: string) =>
    list(names).map((name, at) => [name, list(texts)[at] ?? ''] as const);
  const put = (map: Map<string, string>, pairs: readonly (readonly [string, string])[]) => {
    for (const [name, text] of pairs) map.set(name, text);
  };
  switch (attachment['type']) {
    case 'prompt_snapshot':
      takePrompt(attachment, session);
      break;
    case 'deferred_tools_delta':
      session.deferred.push(...list('addedNames'));
      break;
    case 'agent_listing_delta':
      put(session.agents, entries('addedTypes', 'addedLines'));
      break;
    case 'mcp_instructions_delta':
      put(session.instructions, entries('addedNames', 'addedBlocks'));
      break;
    case 'skill_listing':
      takeSkills(attachment, session);
      break;
    case 'session_context':
      session.git = textOf(fieldsOf(attachment['context'])['gitStatus']) ?? '';
      break;
    default:
      takeHook(attachment, session);
  }
}

function takePrompt(attachment: Fields, session: Reading): void {
  const prompt = [textOf(attachment['cliPrefix']) ?? '', ...textsOf(attachment['systemPrompt'])];
  session.prompt = prompt.filter(Boolean).join('\n\n');
  if (!Array.isArray(attachment['tools'])) return;
  session.tools = attachment['tools'].map(fieldsOf).map(({ name, server, schema }) => ({
    name: String(name),
    server: textOf(server),
    json: JSON.stringify(schema) ?? '',
  }));
}

/** A description may have several lines; the names tell where the next begins. */
function takeSkills(attachment: Fields, session: Reading): void {
  const names = textsOf(attachment['names']);
  let at = -1;
  for (const line of (textOf(attachment['content']) ?? '').split('\n')) {
    const next = names[at + 1];
    if (next !== undefined && line.startsWith(`- ${next}`)) at++;
    const name = names[at];
    if (name !== undefined) session.skills.set(name, `${session.skills.get(name) ?? ''}${line}\n`);
  }
}

function takeHook({ type, hookEvent, hookName, command, content }: Fields, session: Reading): void {
  const event = textOf(hookEvent) ?? '';
  if (type === 'hook_success') {
    const said = textOf(content) ?? '';
    const text = said === '' ? '' : `${textOf(hookName)} hook success: ${said}\n\n`;
    session.hooks.push({ event, command: textOf(command), text });
  } else if (type === 'hook_additional_context') {
    const text = `${event} hook additional context: ${textsOf(content).join('\n')}\n\n`;
    session.hooks.push({ event, command: undefined, text });
  }
}

const parse = (line: string): Fields => {
  try {
    return fieldsOf(JSON.parse(line));
  } catch {
    return {};
  }
};

function headOf(file: string): string {
  try {
    const fd = openSync(file, 'r');
    try {
      const buffer = Buffer.allocUnsafe(Math.min(HEAD, statSync(file).size));
      return buffer.toString('utf8', 0, readSync(fd, buffer));
    } finally {
      closeSync(fd);
    }
  } catch {
    return '';
  }
}
