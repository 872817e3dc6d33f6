import { commandsRead } from '../../command-line/rewrite.ts';
import { isServed } from '../../filter/find.ts';
import { type Fields, isFields, type Slot, type ToolCall } from './tool-result.ts';

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

/** The one command whose output is read; no words if there are several; undefined if none is for tks to touch. */
function commandOf(line: string): readonly string[] | undefined {
  const commands = commandsRead(line, (words) => isServed(words));
  return commands.length > 1 ? [] : commands[0];
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
