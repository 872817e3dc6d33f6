import type { Finding } from './finding.ts';
import type { ServerFacts, Variables } from './server.ts';

const MODEL_NAMES = [
  'ANTHROPIC_MODEL',
  'ANTHROPIC_DEFAULT_OPUS_MODEL',
  'ANTHROPIC_DEFAULT_SONNET_MODEL',
  'ANTHROPIC_DEFAULT_HAIKU_MODEL',
] as const;

/** llama-server takes any name; the others know theirs alone. */
export function modelFindings({ kind, model }: ServerFacts, variables: Variables): Finding[] {
  const set = MODEL_NAMES.filter((name) => variables[name]);
  const missing = MODEL_NAMES.filter((name) => !variables[name]);
  const wrong = set.filter((name) => kind !== 'llama-server' && model !== undefined && variables[name] !== model);
  const pretended = set.filter((name) => variables[name]!.startsWith('claude-'));
  const remedy = MODEL_NAMES.map((name) => `${name}=${model ?? 'NAME'}`).join(' ');
  if (wrong.length > 0)
    return [
      {
        id: 'model',
        verdict: 'broken',
        what: `${wrong[0]}=${variables[wrong[0]!]}, but the server's model is ${model}`,
        remedy,
      },
    ];
  if (missing.length > 0 && kind !== 'llama-server')
    return [
      {
        id: 'model',
        verdict: 'broken',
        what: `${missing.join(', ')} not set: requests ask for one of Anthropic's models`,
        remedy,
      },
    ];
  if (pretended.length > 0)
    return [
      {
        id: 'model',
        verdict: 'costly',
        what: `${pretended[0]}=${variables[pretended[0]!]}: the window of that Claude is assumed`,
        remedy: `${pretended[0]}=local`,
      },
    ];
  return [{ id: 'model', verdict: 'good', what: set.length > 0 ? 'models are named' : 'any model name is answered' }];
}
