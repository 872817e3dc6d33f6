import { type Finding, tokens } from './finding.ts';
import type { Measured } from './measure.ts';
import { measuredFindings } from './measured-findings.ts';
import type { ServerFacts } from './server.ts';

/** Where an agent has room to work after its first request. */
const COMFORTABLE = 64_000;

/** How each server is told a larger window. */
const WINDOW_OPTION: Readonly<Record<ServerFacts['kind'], (size: number) => string>> = {
  'llama-server': (size) => `llama-server --ctx-size ${size} --parallel 1`,
  Ollama: (size) => `OLLAMA_CONTEXT_LENGTH=${size} ollama serve`,
  'LM Studio': (size) => `lms load MODEL --context-length ${size}`,
  vLLM: (size) => `vllm serve MODEL --max-model-len ${size}`,
};

/**
 * What a server's answers mean for Claude Code.
 * @param need tokens that a session's requests have from the start
 */
export function serverFindings(facts: ServerFacts, measured: Measured | undefined, need: number): Finding[] {
  if (!facts.loaded) return [loading(facts)];
  return [
    messages(facts),
    window(facts, need),
    ...slots(facts, need),
    ...trained(facts, need),
    ...tools(facts),
    ...flashAttention(facts),
    ...layers(facts),
    ...measuredFindings(measured, need),
  ];
}

const loading = ({ kind }: ServerFacts): Finding => ({
  id: 'loaded',
  verdict: 'broken',
  what: `${kind} has no model loaded yet`,
  remedy:
    kind === 'llama-server'
      ? 'wait until its log says "model loaded", then check again'
      : 'send it a first request or load a model, then check again',
});

function messages({ kind, version, speaksMessages }: ServerFacts): Finding {
  if (speaksMessages) return { id: 'messages', verdict: 'good', what: 'speaks /v1/messages' };
  const since = {
    'llama-server': 'builds of December 2025',
    Ollama: '0.14.0',
    'LM Studio': '0.4.1',
    vLLM: 'releases of late 2025',
  }[kind];
  return {
    id: 'messages',
    verdict: 'broken',
    what: 'does not speak /v1/messages, which Claude Code needs',
    cause: `${kind}${version ? ` ${version}` : ''} is older than its Messages API`,
    remedy: `update ${kind}: it speaks it from ${since} on`,
  };
}

function window({ kind, window, trained = Number.POSITIVE_INFINITY }: ServerFacts, need: number): Finding {
  if (window === undefined)
    return {
      id: 'window',
      verdict: 'costly',
      what: 'does not tell its window',
      remedy: `see that it is ${tokens(need)} tokens or more: ${WINDOW_OPTION[kind](COMFORTABLE)}`,
    };
  const size = Math.min(COMFORTABLE, trained);
  const what = `${tokens(window)} tokens a request; sessions here begin with ${tokens(need)}`;
  if (window < need)
    return {
      id: 'window',
      verdict: 'broken',
      what,
      cause: 'the first request is refused, or cut',
      remedy: WINDOW_OPTION[kind](Math.max(size, window)),
    };
  if (window < COMFORTABLE)
    return {
      id: 'window',
      verdict: 'costly',
      what,
      cause: `little is left to work in: ${tokens(window - need)} tokens until compaction`,
      remedy: WINDOW_OPTION[kind](size),
    };
  return { id: 'window', verdict: 'good', what };
}

/** Slots divide the window if their number was asked for; otherwise they share one pool. */
function slots({ kind, slots = 1, window, trained }: ServerFacts, need: number): Finding[] {
  if (kind !== 'llama-server' || slots < 2 || window === undefined) return [];
  if (trained !== undefined && window >= trained)
    return [
      {
        id: 'slots',
        verdict: 'costly',
        what: `${slots} slots may share one pool: requests at the same time have less than ${tokens(window)} tokens each`,
        cause: 'several slots; the log says kv_unified = true if they share',
        remedy: '--parallel 1',
      },
    ];
  return [
    {
      id: 'slots',
      verdict: window < need ? 'broken' : 'costly',
      what: `${slots} slots of ${tokens(window)} tokens: the ${tokens(slots * window)} of --ctx-size are divided`,
      cause: '--parallel divides the window among its slots',
      remedy: `--parallel 1 gives one request ${tokens(Math.min(slots * window, trained ?? slots * window))}`,
    },
  ];
}

function trained({ kind, window, trained }: ServerFacts, need: number): Finding[] {
  if (trained === undefined) return [];
  if (trained < need)
    return [
      {
        id: 'trained',
        verdict: 'broken',
        what: `the model was trained for ${tokens(trained)} tokens; a larger --ctx-size is cut down to that`,
        cause: 'a dense Qwen3 and its like end at 32,768',
        remedy:
          kind === 'llama-server'
            ? `another model, or --rope-scaling yarn --rope-scale ${Math.ceil(COMFORTABLE / trained)} --yarn-orig-ctx ${trained} --override-kv ARCHITECTURE.context_length=int:${Math.ceil(COMFORTABLE / trained) * trained}`
            : 'another model',
      },
    ];
  return [
    {
      id: 'trained',
      verdict: 'good',
      what: `trained for ${tokens(trained)} tokens${window !== undefined && window < trained ? ', so the window can grow' : ''}`,
    },
  ];
}

function tools({ tools: how, kind }: ServerFacts): Finding[] {
  if (how === undefined) return [];
  if (how === 'used') return [{ id: 'tools', verdict: 'good', what: 'tools reach the model' }];
  const refused: Finding = {
    id: 'tools',
    verdict: 'broken',
    what: 'requests that have tools fail',
    cause: 'the server was started with --no-jinja, or is so old that --jinja is not its default',
    remedy: 'start it with --jinja',
  };
  const dropped: Finding = {
    id: 'tools',
    verdict: 'broken',
    what: 'tools are dropped in silence: the model never sees them',
    cause: kind === 'llama-server' ? "the model's chat template knows no tools" : 'the model was not made for tools',
    remedy:
      kind === 'llama-server'
        ? 'another model, or --chat-template-file FILE with a template that has tools'
        : 'another model',
  };
  return [how === 'refused' ? refused : dropped];
}

const flashAttention = ({ flashAttention: on }: ServerFacts): Finding[] =>
  on === undefined
    ? []
    : on
      ? [{ id: 'flash-attention', verdict: 'good', what: 'flash attention is on' }]
      : [
          {
            id: 'flash-attention',
            verdict: 'costly',
            what: 'flash attention is off: long prompts take longer and more memory',
            remedy: 'switch it on when the model is loaded',
          },
        ];

const layers = ({ onGpu }: ServerFacts): Finding[] =>
  onGpu === undefined || onGpu >= 0.999
    ? []
    : [
        {
          id: 'gpu',
          verdict: 'costly',
          what: `${Math.round(onGpu * 100)} % of the model is on the GPU, the rest on the processor`,
          remedy: 'a smaller model or quantisation, or a smaller window',
        },
      ];
