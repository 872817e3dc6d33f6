import { UserError } from '../../errors.ts';
import { fieldsOf, isFields, parseJson, textOf } from '../records.ts';
import type { Seen } from '../transcript.ts';
import type { TakeEvent } from '../transcript-event.ts';
import { createTelling } from './telling.ts';

interface Row {
  readonly role: string;
  readonly message: string;
  readonly time: number;
  readonly data: string;
}

/** What is used of `node:sqlite`. */
interface Sqlite {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly: true },
  ) => {
    prepare(sql: string): { iterate(...values: readonly string[]): Iterable<Record<string, unknown>> };
    close(): void;
  };
}

const PARTS = `select json_extract(message.data, '$.role') as role, message.id as message, part.time_created as time, part.data as data
  from part join message on message.id = part.message_id where part.session_id = ? order by message.id, part.id`;

/**
 * Gives the parts of all messages of OpenCode's database (1.18), a line each, and an empty one between sessions.
 * @throws UserError where Node cannot read it
 */
export async function readDatabase(path: string, take: (line: string) => void): Promise<void> {
  // Node says of it that it is new.
  process.removeAllListeners('warning');
  const sqlite = process.getBuiltinModule?.('node:sqlite') as unknown as Sqlite | undefined;
  if (!sqlite) throw new UserError(`${path} is a database, which only Node 22.13 or newer can read`);
  try {
    const database = new sqlite.DatabaseSync(path, { readOnly: true });
    for (const { id } of database.prepare('select id from session order by id').iterate()) {
      take('');
      for (const row of database.prepare(PARTS).iterate(String(id))) take(JSON.stringify(row));
    }
    database.close();
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

export function createOpenCodeReader(seen: Seen, take: TakeEvent): (line: string) => boolean {
  const tell = createTelling('opencode', seen, take);
  return (line) => {
    // The end of a session.
    if (line === '') tell.boundary(0);
    const row = line === '' ? {} : parseJson(line);
    if (!isFields(row)) return false;
    const { role, message, time, data } = row as unknown as Row;
    const part = line === '' ? {} : parseJson(data);
    if (!isFields(part)) return false;
    if (role === 'assistant') tell.request(message, time);
    if (part['type'] === 'compaction') tell.boundary(time);
    if (part['type'] !== 'tool') return true;
    const id = `${message} ${textOf(part['callID'])}`;
    const state = fieldsOf(part['state']);
    tell.call(id, textOf(part['tool']), fieldsOf(state['input']));
    const { output, exit } = fieldsOf(state['metadata']);
    const text = textOf(state['output']) || textOf(state['error']);
    const ended = typeof exit === 'number' ? { output: textOf(output), exit } : {};
    // An output that is cut shows its end to the user, and to the model what it is cut to.
    tell.answer(id, { ...ended, ...(ended.output === text ? {} : { output: undefined }), text, time });
    return true;
  };
}
