import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { getDefaultEnvironment } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type JSONRPCMessage, ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
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

/** A way to a server, and why it was cut off, if it was. */
interface Way {
  readonly transport: Transport;
  readonly end: () => string | undefined;
}

/** Starts a server, asks what it offers, and stops it. @throws Error that says what went wrong */
export async function probe(server: Server, start: Start): Promise<Offer> {
  const { transport, end } = wayTo(server, start);
  const client = clientOf(start);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave no answer within ${start.limit / 1000} seconds`)), start.limit);
  });
  try {
    return await Promise.race([ask(client, transport, 2 * start.limit), tooLate]);
  } catch (error) {
    throw new Error(end() ?? reasonOf(error as Error & { readonly code?: unknown }));
  } finally {
    clearTimeout(timer);
    await client.close().catch(() => {});
    // A client that did not get through has not taken it over.
    await transport.close().catch(() => {});
  }
}

/** As Claude Code presents itself: some servers offer more to one that has roots, or can ask its user. */
function clientOf({ folder, version }: Start): Client {
  const capabilities = { roots: {}, elicitation: { form: {}, url: {} } };
  const client = new Client({ name: 'tks', version }, { capabilities });
  client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: [{ uri: pathToFileURL(folder).href }] }));
  return client;
}

/** What a web server answered tells more than what the SDK says of it. */
const reasonOf = ({ code, message }: Error & { readonly code?: unknown }): string =>
  typeof code === 'number' && code >= 400 ? `answered with ${code}` : message.split('\n')[0]!;

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

function wayTo(server: Server, start: Start): Way {
  const told = (text: string) => expanded(text, start.variable);
  const all = (texts: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, told(text)]));
  if (server.transport === 'ws') throw new Error('speaks over a web socket, which is not asked');
  if (server.transport !== 'stdio') {
    const url = new URL(told(server.url ?? ''));
    const options = { requestInit: { headers: all(server.headers) } };
    const Far = server.transport === 'http' ? StreamableHTTPClientTransport : SSEClientTransport;
    // Its types do not know of exact optional properties.
    return { transport: new Far(url, options) as Transport, end: () => undefined };
  }
  const { command = '', args = [], env } = server;
  return wayToProcess({
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
function wayToProcess(start: Parameters<typeof startGroup>[0]): Way {
  let group: ChildGroup | undefined;
  let end: string | undefined;
  const transport: Transport = {
    start: () => {
      group = startGroup(start);
      const { child } = group;
      const last = lastOf(child.stderr);
      child.stdin.on('error', () => {});
      child.stdout.on(
        'data',
        messageReader((message) => transport.onmessage?.(message)),
      );
      child.once('close', (code, signal) => {
        end ??= [`ended with ${signal ?? code}`, last()].filter(Boolean).join(': ');
        transport.onclose?.();
      });
      return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', (error) => {
          end = `cannot be started: ${(error as NodeJS.ErrnoException).code}`;
          reject(error);
        });
      });
    },
    send: async (message) => void group?.child.stdin.write(serializeMessage(message)),
    close: async () => void (await group?.stop()),
  };
  return { transport, end: () => end };
}

/** Some print more than messages there. */
function messageReader(take: (message: JSONRPCMessage) => void): (chunk: Buffer) => void {
  const buffer = new ReadBuffer();
  return (chunk) => {
    buffer.append(chunk);
    for (let rest = true; rest; )
      try {
        const message = buffer.readMessage();
        rest = message !== null;
        if (message) take(message);
      } catch {
        // A line that is none.
      }
  };
}

/** Characters of what it said. */
const KEPT = 2000;

/** The last line of what a program says there. */
function lastOf(stream: Readable): () => string {
  let said = '';
  stream.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-KEPT);
  });
  return () => said.trim().split('\n').at(-1) ?? '';
}
