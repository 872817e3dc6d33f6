import { fieldsOf, readRecords, textOf, timeOf } from '../records.ts';
import type { Seen } from '../transcript.ts';
import type { TakeEvent } from '../transcript-event.ts';
import { createTelling } from './telling.ts';

/** How a command ended, in the host's words behind what it printed. */
const ENDED = /\n?<shellId: \S+ completed with exit code (?<exit>\d+)>\s*$/u;

/** Events of Copilot CLI (1.0). */
export function createCopilotReader(seen: Seen, take: TakeEvent): (line: string) => boolean {
  const tell = createTelling('copilot', seen, take);
  return readRecords((record) => {
    const time = timeOf(record['timestamp']);
    const data = fieldsOf(record['data']);
    const id = textOf(data['toolCallId']);
    if (record['type'] === 'assistant.message') tell.request(textOf(data['messageId']), time);
    if (record['type'] === 'session.compaction_complete') tell.boundary(time);
    if (record['type'] === 'tool.execution_start') tell.call(id, textOf(data['toolName']), fieldsOf(data['arguments']));
    if (record['type'] === 'tool.execution_complete') {
      const text = textOf(fieldsOf(data['result'])['content']);
      const told = ENDED.exec(text);
      const exit = Number(told?.groups?.['exit'] ?? 0);
      tell.answer(id, { text, output: told ? text.slice(0, told.index) : undefined, exit, time });
    }
  });
}
