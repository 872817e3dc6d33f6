import { type Fields, fieldsOf, textOf } from '../records.ts';
import type { Seen } from '../transcript.ts';
import type { TakeEvent, TranscriptEvent } from '../transcript-event.ts';

/** What came of a call. */
export interface Answered {
  /** As the model got it. */
  readonly text: string;
  /** What a command printed, without the host's words around it; undefined if it is not over, or not known. */
  readonly output?: string | undefined;
  /** How it ended. */
  readonly exit?: number;
  readonly time: number;
}

/** Turns what a host's transcript tells into events in the terms of Claude Code's tools, each once however often it stands there. */
export interface Telling {
  /** The model has answered. @param id of its message */
  request(id: string, time: number): void;
  call(id: string, name: string, args: Fields): void;
  /** What a hook had made of a command. */
  rewritten(id: string, command: string): void;
  answer(id: string, answered: Answered): void;
  boundary(time: number): void;
}

/** Characters by which calls of one id are told apart. */
const SAID = 100;
const NO_USAGE = { input: 0, read: 0, written: 0 };

/** @param host its name, since others count their calls in the same way */
export function createTelling(host: string, seen: Seen, take: TakeEvent): Telling {
  const calls = new Map<string, { tool: string; input: unknown }>();
  const commands = new Map<string, string>();
  const emit = (event: TranscriptEvent) => take(event, { record: '', agent: undefined });
  const isNew = (known: Set<string>, id: string) => !known.has(id) && known.add(id) !== undefined;
  return {
    request: (id, time) => {
      if (isNew(seen.messages, `${host} ${id}`)) emit({ kind: 'request', id, model: '', usage: NO_USAGE, time });
    },
    call: (id, name, args) => {
      // A server of one's own may count its calls from 1 in each session.
      const asked = JSON.stringify(args);
      const key = `${host} ${id} ${asked.length} ${asked.slice(0, SAID)}`;
      if (isNew(seen.calls, key)) calls.set(id, callOf(name, args));
    },
    rewritten: (id, command) => void commands.set(id, command),
    answer: (id, { text, output, exit = 0, time }) => {
      const call = calls.get(id);
      if (!call) return;
      const told = { ...call, rewritten: commands.get(id), text, structured: resultOf(output, exit) };
      calls.delete(id);
      commands.delete(id);
      emit({ kind: 'result', ...told, images: 0, failed: exit !== 0, time });
    },
    boundary: (time) => emit({ kind: 'boundary', trigger: '', kept: [], time }),
  };
}

/** As Claude Code has it of a command. */
function resultOf(output: string | undefined, exit: number): unknown {
  if (output === undefined) return undefined;
  return exit === 0 ? { stdout: output } : `Exit code ${exit}\n${output}`;
}

const SHELLS = ['exec_command', 'shell', 'shell_command', 'run_shell_command', 'bash'];
const READERS = ['read_file', 'read', 'view'];
const RANGES = ['offset', 'limit', 'start_line', 'end_line', 'view_range', 'pages'];

function callOf(name: string, args: Fields): { tool: string; input: unknown } {
  if (SHELLS.includes(name)) return { tool: 'Bash', input: { command: commandOf(args['command'] ?? args['cmd']) } };
  if (!READERS.includes(name)) return { tool: name, input: args };
  const path = args['file_path'] ?? args['filePath'] ?? args['absolute_path'] ?? args['path'];
  const range = RANGES.some((key) => args[key] !== undefined) ? { offset: 1 } : {};
  return { tool: 'Read', input: { file_path: textOf(path), ...range } };
}

/** A line of shell, or the words of one that a shell is given: `bash -lc LINE`. */
const commandOf = (command: unknown): string =>
  Array.isArray(command) ? textOf(command[command.length - 1]) : textOf(command);

/** What a function of Gemini's kind said: `{output}` or `{error}`. */
export const responseText = (response: unknown): string => {
  const { output, error } = fieldsOf(response);
  return textOf(output) || textOf(error);
};
