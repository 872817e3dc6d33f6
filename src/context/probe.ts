import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { getDefaultEnvironment } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type ChildGroup, startGroup } from '../process/child-group.ts';
import type { Server } from './model.ts';
import type { Offer, OfferedTool } from './offers.ts';

/** What a server is started with. */
export interface Start {
  readonly folder: string;
  /** Milliseconds until it must have told all. */
  readonly limit: number;
  /** Of the surroundings, for those that its configuration names. */
  readonly variable: (name: string) => string | undefined;
  readonly version: string;
}

/** Pages of tools. */
const MOST_PAGES = 100;

/** Starts a server, asks what it offers, and stops it. @throws Error that says what went wrong */
export async function probe(server: Server, start: Start): Promise<Offer> {
  const transport = transportTo(server, start);
  const client = new Client({ name: 'tks', version: start.version });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave no answer within ${start.limit / 1000} seconds`)), start.limit);
  });
  try {
    return await Promise.race([ask(client, transport, start.limit), tooLate]);
  } finally {
    clearTimeout(timer);
    await client.close().catch(() => {});
    // A client that did not get through has not taken it over.
    await transport.close().catch(() => {});
  }
}

async function ask(client: Client, transport: Transport, timeout: number): Promise<Offer> {
  await client.connect(transport, { timeout });
  const tools: OfferedTool[] = [];
  let cursor: string | undefined;
  if (client.getServerCapabilities()?.tools)
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await client.listTools(cursor === undefined ? {} : { cursor }, { timeout });
      tools.push(
        ...answer.tools.map(({ name, description = '', inputSchema }) => ({ name, description, inputSchema })),
      );
      cursor = answer.nextCursor;
      if (cursor === undefined) break;
    }
  const instructions = client.getInstructions();
  return instructions === undefined ? { tools } : { tools, instructions };
}

function transportTo(server: Server, start: Start): Transport {
  const told = (text: string) => expanded(text, start.variable);
  const all = (texts: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, told(text)]));
  if (server.transport === 'ws') throw new Error('speaks over a web socket, which is not asked');
  if (server.transport !== 'stdio') {
    const url = new URL(told(server.url ?? ''));
    const options = { requestInit: { headers: all(server.headers) } };
    // Its types do not know of exact optional properties.
    if (server.transport === 'http') return new StreamableHTTPClientTransport(url, options) as Transport;
    return new SSEClientTransport(url, options);
  }
  const { command = '', args = [], env } = server;
  return processTransport({
    command: told(command),
    args: args.map(told),
    folder: start.folder,
    env: { ...getDefaultEnvironment(), ...all(env) },
  });
}

/** `${NAME}` and `${NAME:-default}`; what is not set stays as it is written. */
const expanded = (text: string, variable: Start['variable']): string =>
  text.replace(
    /\$\{(?<name>\w+)(?::-(?<otherwise>[^}]*))?\}/gu,
    (whole, name: string, otherwise: string | undefined) => variable(name) ?? otherwise ?? whole,
  );

/** The SDK's own starts one process and ends that one alone; `npx` and `uvx` start others. */
function processTransport(start: Parameters<typeof startGroup>[0]): Transport {
  let group: ChildGroup | undefined;
  const buffer = new ReadBuffer();
  let said = '';
  const transport: Transport = {
    start: () => {
      group = startGroup(start);
      const { child } = group;
      child.stdout.on('data', (chunk: Buffer) => take(chunk));
      child.stderr.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString('utf8')).slice(-LAST);
      });
      child.stdin.on('error', () => {});
      return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', (error) =>
          reject(new Error(`cannot be started: ${(error as NodeJS.ErrnoException).code}`)),
        );
        child.once('close', (code, signal) => {
          ended = `ended with ${signal ?? code}${said.trim() === '' ? '' : `: ${said.trim().split('\n').at(-1)}`}`;
          transport.onclose?.();
        });
      });
    },
    send: async (message) => {
      if (ended !== undefined) throw new Error(ended);
      group?.child.stdin.write(serializeMessage(message));
    },
    close: async () => {
      await group?.stop();
      group = undefined;
    },
  };
  let ended: string | undefined;
  const take = (chunk: Buffer) => {
    buffer.append(chunk);
    for (let rest = true; rest; )
      try {
        const message = buffer.readMessage();
        rest = message !== null;
        if (message) transport.onmessage?.(message);
      } catch {
        // Some print more than messages there.
      }
  };
  return transport;
}

/** Characters of what it said last. */
const LAST = 2000;
