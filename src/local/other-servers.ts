import { type Ask, fieldsOf, listOf, numberOf, type ServerFacts, stringOf } from './server.ts';

/** Ollama, by its documentation of 2026: `/api/version`, `/api/ps`, `/api/tags`, `/api/show`. */
export async function readOllama(ask: Ask, url: string, wanted: string | undefined): Promise<ServerFacts> {
  const version = stringOf(fieldsOf((await ask('/api/version')).json)['version']);
  const running = listOf(fieldsOf((await ask('/api/ps')).json)['models']);
  const installed = listOf(fieldsOf((await ask('/api/tags')).json)['models']);
  const one = running.find(({ name }) => wanted === undefined || name === wanted);
  const model = wanted ?? stringOf((one ?? installed[0])?.['name']);
  const show = model === undefined ? {} : fieldsOf((await ask('/api/show', { model })).json);
  const info = fieldsOf(show['model_info']);
  const capabilities = show['capabilities'];
  const [size, inVram] = [numberOf(one?.['size']), numberOf(one?.['size_vram'])];
  const asked = Number(/^num_ctx\s+(\d+)/mu.exec(stringOf(show['parameters']) ?? '')?.[1]);
  return {
    kind: 'Ollama',
    url,
    version,
    model,
    loaded: one !== undefined,
    speaksMessages: version === undefined || !isBefore(version, [0, 14, 0]),
    window: numberOf(one?.['context_length']) ?? (asked > 0 ? asked : undefined),
    trained: numberOf(info[`${stringOf(info['general.architecture'])}.context_length`]),
    tools: Array.isArray(capabilities) ? (capabilities.includes('tools') ? 'used' : 'dropped') : undefined,
    onGpu: size && inVram !== undefined ? inVram / size : undefined,
  };
}

/** LM Studio, by its documentation: `/api/v1/models` since 0.4.0, `/api/v0/models` before. */
export async function readLmStudio(ask: Ask, url: string, wanted: string | undefined): Promise<ServerFacts> {
  const { status, json } = await ask('/api/v1/models');
  if (status === 404) return readOldLmStudio(ask, url, wanted);
  const models = listOf(fieldsOf(json)['models']).filter(({ type }) => type === 'llm');
  const loaded = (model: (typeof models)[number]) => listOf(model['loaded_instances']);
  const one =
    models.find((model) => (wanted === undefined ? loaded(model).length > 0 : model['key'] === wanted)) ?? models[0];
  const instance = one && loaded(one)[0];
  const config = fieldsOf(instance?.['config']);
  const trained = fieldsOf(one?.['capabilities'])['trained_for_tool_use'];
  return {
    kind: 'LM Studio',
    url,
    model: stringOf(one?.['key']),
    loaded: instance !== undefined,
    speaksMessages: (await ask('/v1/messages', {})).status !== 404,
    window: numberOf(config['context_length']),
    slots: numberOf(config['parallel']),
    trained: numberOf(one?.['max_context_length']),
    tools: typeof trained === 'boolean' ? (trained ? 'used' : 'dropped') : undefined,
    flashAttention: typeof config['flash_attention'] === 'boolean' ? config['flash_attention'] : undefined,
  };
}

async function readOldLmStudio(ask: Ask, url: string, wanted: string | undefined): Promise<ServerFacts> {
  const models = listOf(fieldsOf((await ask('/api/v0/models')).json)['data']);
  const one = models.find(({ id, state }) => (wanted === undefined ? state === 'loaded' : id === wanted)) ?? models[0];
  const capabilities = one?.['capabilities'];
  return {
    kind: 'LM Studio',
    url,
    model: stringOf(one?.['id']),
    loaded: one?.['state'] === 'loaded',
    speaksMessages: (await ask('/v1/messages', {})).status !== 404,
    window: numberOf(one?.['loaded_context_length']),
    trained: numberOf(one?.['max_context_length']),
    tools: Array.isArray(capabilities) ? (capabilities.includes('tool_use') ? 'used' : 'dropped') : undefined,
  };
}

/** vLLM, by its source: one window for all requests, and their answers count against it. */
export async function readVllm(ask: Ask, url: string, wanted: string | undefined): Promise<ServerFacts> {
  const models = listOf(fieldsOf((await ask('/v1/models')).json)['data']);
  const one = models.find(({ id }) => id === wanted) ?? models[0];
  return {
    kind: 'vLLM',
    url,
    version: stringOf(fieldsOf((await ask('/version')).json)['version']),
    model: stringOf(one?.['id']),
    loaded: one !== undefined,
    speaksMessages: (await ask('/v1/messages', {})).status !== 404,
    window: numberOf(one?.['max_model_len']),
  };
}

function isBefore(version: string, wanted: readonly number[]): boolean {
  const parts = version.split(/[.-]/u).map(Number);
  const at = wanted.findIndex((part, index) => (parts[index] ?? 0) !== part);
  return at >= 0 && (parts[at] ?? 0) < wanted[at]!;
}
