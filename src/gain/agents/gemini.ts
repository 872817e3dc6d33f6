import { blocksOf, type Fields, fieldsOf, readRecords, textOf, timeOf } from '../records.ts';
import type { Seen } from '../transcript.ts';
import type { TakeEvent } from '../transcript-event.ts';
import { createTelling, responseText } from './telling.ts';

const EXIT = /^Exit Code: (?<exit>\d+)$/mu;

/** Chats of Gemini CLI (0.61): a line a message, written again when its calls are answered, and changes of the whole (`$set`). */
export function createGeminiReader(seen: Seen, take: TakeEvent): (line: string) => boolean {
  const tell = createTelling('gemini', seen, take);
  const takeMessage = (message: Fields) => {
    if (message['type'] !== 'gemini') return;
    tell.request(textOf(message['id']), timeOf(message['timestamp']));
    for (const call of blocksOf(message['toolCalls'])) takeCall(call);
  };
  const takeCall = ({ id, name, args, result, resultDisplay, timestamp }: Fields) => {
    const [response] = blocksOf(result).map((part) => fieldsOf(part['functionResponse']));
    if (!response) return;
    const text = responseText(response['response']);
    // What is shown to the user is the bare output, if the model got it.
    const output = typeof resultDisplay === 'string' && text.includes(resultDisplay) ? resultDisplay : undefined;
    const exit = Number(
      EXIT.exec(text.slice(text.indexOf(output ?? '') + (output ?? '').length))?.groups?.['exit'] ?? 0,
    );
    tell.call(textOf(id), textOf(name), fieldsOf(args));
    tell.answer(textOf(id), { text, output, exit, time: timeOf(timestamp) });
  };
  return readRecords((record) => {
    const { messages, lastUpdated } = fieldsOf(record['$set']);
    // Another beginning, made when the context was compressed.
    if (messages !== undefined) tell.boundary(timeOf(lastUpdated));
    for (const message of [record, ...blocksOf(messages)]) takeMessage(message);
  });
}
