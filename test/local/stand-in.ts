import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a server answers to a request: status, body, and more headers. */
export type Answer = readonly [number, string | object, Record<string, string>?];

export interface StandIn {
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

export const recorded = join(import.meta.dirname, 'recorded');

export async function serve(
  answer: (method: string, path: string, body: string, headers: IncomingMessage['headers']) => Answer | undefined,
): Promise<StandIn> {
  const server: Server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const [status, text, headers = {}] = answer(request.method ?? '', request.url ?? '', body, request.headers) ?? [
      404,
      '{}',
    ];
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof text === 'string' ? text : JSON.stringify(text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

const SERVER = { server: 'llama.cpp' };
const NOT_FOUND = '{"error":{"message":"File Not Found","type":"not_found_error","code":404}}';

/**
 * Gives the answers that a real llama-server gave in one configuration. Counts of tokens without tools were not recorded: they
 * are those of the same message's usage.
 * @param key the one it wants
 */
export function llamaServer(configuration: string, key?: string): Promise<StandIn> {
  const read = (file: string) => {
    const path = join(recorded, configuration, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const noJinja = read('errors/count_tokens-tools.json');
  return serve((method, path, body, headers) => {
    if (path === '/health') return [200, '{"status":"ok"}', SERVER];
    if (key !== undefined && headers['x-api-key'] !== key) return [401, read('errors/no-key-props.json')!, SERVER];
    const hasTools = body.includes('"tools"');
    if (method === 'POST' && path === '/v1/messages/count_tokens') {
      if (!hasTools) return [200, { input_tokens: 21 }, SERVER];
      return noJinja ? [500, noJinja, SERVER] : [200, read('count_tokens.json') ?? { input_tokens: 336 }, SERVER];
    }
    if (method === 'POST' && path === '/v1/messages') {
      if (body === '{}') return [500, read('errors/no-messages.json') ?? '{}', SERVER];
      return [200, read('messages.json') ?? { usage: { input_tokens: 21 } }, SERVER];
    }
    const file = {
      '/props': 'props.json',
      '/slots': 'slots.json',
      '/v1/models': 'models.json',
      '/metrics': 'metrics.txt',
    }[path];
    const text = file && read(file);
    return text === undefined
      ? [file ? 501 : 404, read('errors/metrics-disabled.json') ?? NOT_FOUND, SERVER]
      : [200, text, SERVER];
  });
}
