import { type Ask, fieldsOf, numberOf, type ServerFacts } from './server.ts';

export interface Measured {
  /** Tokens of a prompt per second. */
  readonly rate: number | undefined;
  /** A prompt that begins like the one before is not evaluated anew. */
  readonly reuses: boolean | undefined;
  /** Why nothing could be measured. */
  readonly failed?: string;
}

/** Words of the small request: some 600 tokens, enough to tell a rate, few enough to wait for. */
const WORDS = 400;
/** Tokens below which time is mostly not the prompt's. */
const TELLING = 200;

/** Sends two small requests, the second of which begins as the first does. */
export async function measure(ask: Ask, { model = 'local', promptRate }: ServerFacts): Promise<Measured> {
  // A beginning that no earlier request had, else nothing would be evaluated.
  const text = `${Math.random()} ${Array.from({ length: WORDS }, (_, at) => `word${(at * 7919) % 1000}`).join(' ')}`;
  const request = (more: readonly object[]) => ({
    model,
    max_tokens: 1,
    messages: [{ role: 'user', content: text }, ...more],
  });
  const begun = performance.now();
  const first = await ask('/v1/messages', request([]));
  const seconds = (performance.now() - begun) / 1000;
  if (first.status !== 200)
    return { rate: promptRate, reuses: undefined, failed: messageOf(first.json) ?? `status ${first.status}` };
  const second = await ask(
    '/v1/messages',
    request([
      { role: 'assistant', content: 'Yes.' },
      { role: 'user', content: 'And now?' },
    ]),
  );
  const [one, two] = [first, second].map(({ json }) => fieldsOf(fieldsOf(json)['usage']));
  const evaluated = numberOf(one!['input_tokens']) ?? 0;
  const cached = numberOf(two!['cache_read_input_tokens']);
  return {
    rate: promptRate ?? (evaluated >= TELLING ? evaluated / seconds : undefined),
    reuses: evaluated >= TELLING && cached !== undefined ? cached > evaluated / 2 : undefined,
  };
}

const messageOf = (json: unknown): string | undefined => {
  const { message } = fieldsOf(fieldsOf(json)['error']);
  return typeof message === 'string' ? message : undefined;
};
