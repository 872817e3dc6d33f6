import { messageWith, TOOL } from './sample.ts';
import { type Ask, fieldsOf, listOf, numberOf, type Reply, type ServerFacts, stringOf } from './server.ts';

/** llama-server of llama.cpp. Shapes as build b1-0c1e570 (October 2026) gives them; older ones lack some. */
export async function readLlamaServer(ask: Ask, url: string): Promise<ServerFacts> {
  const props = await ask('/props');
  const base = { kind: 'llama-server', url } as const;
  if (props.status === 503) return { ...base, loaded: false, speaksMessages: true };
  const models = await ask('/v1/models');
  const meta = fieldsOf(listOf(fieldsOf(models.json)['data'])[0]?.['meta']);
  const settings = fieldsOf(props.json);
  const plain = await ask('/v1/messages/count_tokens', messageWith([]));
  return {
    ...base,
    loaded: true,
    version: stringOf(settings['build_info']),
    model: stringOf(listOf(fieldsOf(models.json)['data'])[0]?.['id']),
    speaksMessages: plain.status !== 404 || (await speaks(ask)),
    window: numberOf(fieldsOf(settings['default_generation_settings'])['n_ctx']) ?? numberOf(meta['n_ctx']),
    slots: numberOf(settings['total_slots']),
    trained: numberOf(meta['n_ctx_train']),
    tools: await toolsOf(ask, plain, settings),
    promptRate: rateIn(await ask('/metrics')),
  };
}

/** Builds before December 2025 have no Messages API; an empty request is a mistake to those that have. */
const speaks = async (ask: Ask): Promise<boolean> => (await ask('/v1/messages', {})).status !== 404;

/** A tool that makes a prompt no longer was dropped by the model's template. */
async function toolsOf(ask: Ask, plain: Reply, settings: Readonly<Record<string, unknown>>) {
  const counted = await ask('/v1/messages/count_tokens', messageWith([TOOL]));
  if (/--jinja/u.test(counted.text)) return 'refused';
  const [without, withTool] = [plain, counted].map(({ json }) => numberOf(fieldsOf(json)['input_tokens']));
  if (without !== undefined && withTool !== undefined) return withTool > without ? 'used' : 'dropped';
  const caps = fieldsOf(settings['chat_template_caps'])['supports_tools'];
  if (typeof caps === 'boolean') return caps ? 'used' : 'dropped';
  const template = stringOf(settings['chat_template']);
  return template === undefined ? undefined : /\btools\b/u.test(template) ? 'used' : 'dropped';
}

/** Of all prompts since the server started; 0 if there were none. */
function rateIn({ status, text }: Reply): number | undefined {
  const rate = Number(/^llamacpp:prompt_tokens_seconds (\S+)$/mu.exec(text)?.[1]);
  return status === 200 && rate > 0 ? rate : undefined;
}
