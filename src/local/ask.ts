import { UserError } from '../errors.ts';
import type { Ask, Reply } from './server.ts';

export interface AskOptions {
  /** Without a path. */
  readonly url: string;
  readonly key: string | undefined;
  /** Milliseconds for one answer. */
  readonly limit: number;
}

export function createAsk({ url, key, limit }: AskOptions): Ask {
  return async (path, body) => {
    const headers = {
      'content-type': 'application/json',
      'anthropic-version': '2023-06-01',
      ...(key !== undefined && { authorization: `Bearer ${key}`, 'x-api-key': key }),
    };
    try {
      const response = await fetch(url + path, {
        method: body ? 'POST' : 'GET',
        headers,
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(limit),
      });
      return await readReply(response);
    } catch (error) {
      throw new UserError(...reasonOf(error as Error, url, limit));
    }
  };
}

/** Bytes; no answer of a model server to what is asked here is that long. */
const LONGEST = 8_388_608;

async function readReply(response: Response): Promise<Reply> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST) throw new Error('its answer is too long to be that of a model server');
  }
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What went wrong, and what to do. */
function reasonOf(error: Error, url: string, limit: number): [string, string?] {
  const { code = '', message = error.message } = (error.cause ?? {}) as { code?: string; message?: string };
  if (error.name === 'TimeoutError')
    return [
      `${url} did not answer within ${limit / 1000} s`,
      'is it busy with another request? --timeout SECONDS waits longer',
    ];
  if (code === 'ECONNREFUSED') return [`nothing listens at ${url}`, 'start the server, or name its address: --url URL'];
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return [`there is no host of the name in ${url}`, 'name its address: --url URL'];
  if (/CERT|SELF_SIGNED|ALTNAME/u.test(code))
    return [
      `the certificate of ${url} is not trusted: ${message}`,
      'NODE_EXTRA_CA_CERTS=FILE names one that is; Claude Code needs it too',
    ];
  if (/SSL|EPROTO/u.test(code))
    return [`${url} does not speak TLS`, `try http: --url ${url.replace(/^https/u, 'http')}`];
  if (/UND_ERR_SOCKET|HPE_/u.test(code) && url.startsWith('http:'))
    return [
      `what listens at ${url} does not speak HTTP: ${message}`,
      `behind TLS it would be --url ${url.replace(/^http/u, 'https')}`,
    ];
  return [`${url} gave no answer: ${message}`];
}
