import { UserError } from '../errors.ts';
import { type AskOptions, createAsk } from './ask.ts';
import { readLlamaServer } from './llama-server.ts';
import { readLmStudio, readOllama, readVllm } from './other-servers.ts';
import { type Ask, fieldsOf, listOf, type Reply, type ServerFacts, stringOf } from './server.ts';

/** Ports that the four servers listen at if they are not told otherwise. */
const PORTS = [8080, 11434, 1234, 8000] as const;
/** Milliseconds to find out that nobody listens. */
const KNOCK = 1500;

export interface Wanted extends Omit<AskOptions, 'url'> {
  readonly url: string | undefined;
  readonly model: string | undefined;
}

/** @throws UserError if there is none, or what is there is none of them */
export async function findServer(wanted: Wanted): Promise<{ facts: ServerFacts; ask: Ask }> {
  const url = wanted.url === undefined ? await findUrl() : baseOf(wanted.url);
  const ask = createAsk({ ...wanted, url });
  return { facts: await identify(ask, url, wanted.model), ask };
}

/** Claude Code puts `/v1/messages` behind the address by itself. */
export function baseOf(url: string): string {
  const full = /^https?:\/\//u.test(url) ? url : `http://${url}`;
  if (!URL.canParse(full)) throw new UserError(`'${url}' is no address`, 'it looks like http://127.0.0.1:8080');
  return full.replace(/\/+$/u, '').replace(/\/v1(?:\/messages)?$/u, '');
}

async function findUrl(): Promise<string> {
  for (const port of PORTS) {
    const url = `http://127.0.0.1:${port}`;
    const answered = await createAsk({ url, key: undefined, limit: KNOCK })('/').then(
      () => true,
      (error: UserError) => /did not answer/u.test(error.message),
    );
    if (answered) return url;
  }
  throw new UserError(
    `no model server listens on this machine's ports ${PORTS.join(', ')}`,
    'start one, or name its address: --url URL',
  );
}

/** By what only one of them answers. */
async function identify(ask: Ask, url: string, model: string | undefined): Promise<ServerFacts> {
  const health = await ask('/health');
  if (isLlamaServer(health)) return authorised(await ask('/props'), url) && readLlamaServer(ask, url);
  if (stringOf(fieldsOf((await ask('/api/version')).json)['version'])) return readOllama(ask, url, model);
  const models = await ask('/v1/models');
  authorised(models, url);
  const owner = listOf(fieldsOf(models.json)['data'])[0]?.['owned_by'];
  if (owner === 'vllm') return readVllm(ask, url, model);
  if (owner === 'llamacpp') return readLlamaServer(ask, url);
  for (const path of ['/api/v1/models', '/api/v0/models'])
    if (fieldsOf((await ask(path)).json)[path.includes('v1') ? 'models' : 'data']) return readLmStudio(ask, url, model);
  throw new UserError(
    `what answers at ${url} is neither llama-server, Ollama, LM Studio nor vLLM`,
    'is it another service? --url URL names the model server',
  );
}

const isLlamaServer = ({ headers, json, text }: Reply): boolean =>
  headers.get('server') === 'llama.cpp' || (fieldsOf(json)['status'] === 'ok' && text.length < 200);

function authorised({ status }: Reply, url: string): true {
  if (status === 401 || status === 403)
    throw new UserError(
      `${url} refuses the key`,
      'give the one it was started with: --key KEY, or ANTHROPIC_AUTH_TOKEN',
    );
  return true;
}
