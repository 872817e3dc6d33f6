import { commandOf } from '../command-of.ts';
import { type Fields, isFields, type Slot } from '../slot.ts';
import type { ToolCall } from './tool-result.ts';

/** What a command in the foreground printed, as long as the line asked for no other form of it. */
export function bashSlots({ input, result }: ToolCall): Slot[] {
  if (!isFields(input) || typeof input['command'] !== 'string' || input['run_in_background'] === true) return [];
  const command = commandOf(input['command']);
  if (!command) return [];
  return typeof result === 'string'
    ? failureSlots(result, command)
    : isFields(result)
      ? outputSlots(result, command)
      : [];
}

const EXIT = /^Exit code (?<code>\d+)\n/u;

/** Refusals and denials are errors too, but no command's; a failure says how it ended. */
function failureSlots(text: string, command: readonly string[]): Slot[] {
  const head = EXIT.exec(text);
  if (!head) return [];
  const [line] = head;
  const exit = Number(head.groups!['code']);
  return [{ text: text.slice(line.length), command, exit, put: (_, short) => line + short }];
}

function outputSlots(result: Fields, command: readonly string[]): Slot[] {
  const { stdout, isImage, interrupted, backgroundTaskId, persistedOutputPath } = result;
  if (typeof stdout !== 'string' || isImage === true || interrupted === true || backgroundTaskId !== undefined)
    return [];
  const file = typeof persistedOutputPath === 'string' ? { file: persistedOutputPath } : {};
  return [{ text: stdout, command, exit: 0, ...file, put: putOutput }];
}

/** Without the two fields the host shows the text, not a preview of its file. */
const putOutput: Slot['put'] = (result, text) => {
  const { persistedOutputPath: _, persistedOutputSize: __, ...rest } = result as Fields;
  return { ...rest, stdout: text };
};
