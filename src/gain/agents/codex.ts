import { fieldsOf, parseJson, readRecords, textOf, timeOf } from '../records.ts';
import type { Seen } from '../transcript.ts';
import type { TakeEvent } from '../transcript-event.ts';
import { createTelling } from './telling.ts';

/** Codex's words around what a command printed. */
const EXECUTED =
  /^(?:[A-Z][\w ]*: .*\n)*?(?:Process exited with code|Exit code:) (?<exit>\d+)\n(?:[A-Z][\w ]*: .*\n)*Output:\n/u;
/** Items that the model made. */
const ANSWERS = ['function_call', 'custom_tool_call', 'local_shell_call', 'reasoning'];

/** Rollouts of Codex (0.169): a line an item of the conversation, and the host's own events between them. */
export function createCodexReader(seen: Seen, take: TakeEvent): (line: string) => boolean {
  const tell = createTelling('codex', seen, take);
  /** Items of one answer follow each other. */
  let answering = false;
  const takeItem = (item: Readonly<Record<string, unknown>>, time: number) => {
    const { type, role, call_id: call, name, arguments: args } = item;
    const id = textOf(call);
    const isAnswer = ANSWERS.includes(textOf(type)) || (type === 'message' && role === 'assistant');
    if (isAnswer && !answering) tell.request(`${time} ${textOf(item['id'])}`, time);
    answering = isAnswer;
    if (type === 'function_call') tell.call(id, textOf(name), fieldsOf(parseJson(textOf(args))));
    if (type === 'custom_tool_call') tell.call(id, textOf(name), { input: item['input'] });
    if (type === 'function_call_output' || type === 'custom_tool_call_output') {
      const text = textOf(item['output']);
      const told = EXECUTED.exec(text);
      const exit = Number(told?.groups?.['exit'] ?? 0);
      tell.answer(id, { text, output: told ? text.slice(told[0].length) : undefined, exit, time });
    }
  };
  return readRecords((record) => {
    const { type, timestamp } = record;
    const payload = fieldsOf(record['payload']);
    const time = timeOf(timestamp);
    if (type === 'response_item') takeItem(payload, time);
    if (type === 'compacted') tell.boundary(time);
    const { type: kind, id, command } = fieldsOf(payload['item']);
    if (kind === 'CommandExecution' && Array.isArray(command)) tell.rewritten(textOf(id), textOf(command.at(-1)));
  });
}
