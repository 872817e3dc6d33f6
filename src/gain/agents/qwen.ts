import { blocksOf, fieldsOf, readRecords, textOf, timeOf } from '../records.ts';
import type { Seen } from '../transcript.ts';
import type { TakeEvent } from '../transcript-event.ts';
import { createTelling, responseText } from './telling.ts';

/** Chats of Qwen Code (0.24): a line a message, in the parts of Gemini's API. */
export function createQwenReader(seen: Seen, take: TakeEvent): (line: string) => boolean {
  const tell = createTelling('qwen', seen, take);
  return readRecords((record) => {
    const time = timeOf(record['timestamp']);
    const { type, subtype } = record;
    if (type === 'assistant') tell.request(textOf(record['uuid']), time);
    if (subtype === 'chat_compression') tell.boundary(time);
    const { resultDisplay } = fieldsOf(record['toolCallResult']);
    for (const { functionCall, functionResponse } of blocksOf(fieldsOf(record['message'])['parts'])) {
      const call = fieldsOf(functionCall);
      if (type === 'assistant') tell.call(textOf(call['id']), textOf(call['name']), fieldsOf(call['args']));
      const { id, response } = fieldsOf(functionResponse);
      const shell = fieldsOf(resultDisplay);
      const output = typeof shell['output'] === 'string' ? shell['output'] : undefined;
      const exit = typeof shell['exitCode'] === 'number' ? shell['exitCode'] : 0;
      if (type === 'tool_result') tell.answer(textOf(id), { text: responseText(response), output, exit, time });
    }
  });
}
