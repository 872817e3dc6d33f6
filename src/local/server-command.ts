import { tokens } from './finding.ts';
import type { Model } from './model.ts';

/** One flag of llama-server, and why it stands there. */
export interface Flag {
  readonly text: string;
  readonly why: string;
}

export interface ServerCommand {
  readonly flags: readonly Flag[];
  /** Tokens. */
  readonly window: number;
  /** What speaks against it. */
  readonly warnings: readonly string[];
}

export interface CommandOptions {
  readonly file: string;
  /** Bytes of the GPU's memory; undefined: not told. */
  readonly vram: number | undefined;
  readonly port: number;
  /** Tokens that sessions begin with. */
  readonly need: number;
}

const MIB = 1_048_576;
const GIB = 1024 * MIB;
/** Bytes for the computation itself: buffers for a batch of 512, the driver. */
const OVERHEAD = 1.25 * GIB;
/** More is of little use: the longer a prompt, the slower each token. */
const LARGEST = 131_072;
const COMFORTABLE = 65_536;

const gigabytes = (bytes: number): string => `${(bytes / GIB).toFixed(1)} GiB`;

/** The line that starts llama-server for Claude Code with this model. */
export function serverCommand(model: Model, { file, vram, port, need }: CommandOptions): ServerCommand {
  const memory = placeIn(model, vram, need);
  const cache = memory.window * memory.kvPerToken;
  const flags: Flag[] = [
    { text: `--model ${quoted(file)}`, why: describe(model) },
    {
      text: `--ctx-size ${memory.window}`,
      why: `${reasonOf(model, memory)}; its KV cache takes ${gigabytes(cache)} (${kibibytes(memory.kvPerToken)} a token)`,
    },
    { text: '--parallel 1', why: 'one slot has the whole window: more would divide it' },
    ...(memory.quantised
      ? [
          {
            text: '--cache-type-k q8_0 --cache-type-v q8_0',
            why: 'a KV cache of 8 bits, half the size, since 16 bits would not fit',
          },
        ]
      : []),
    { text: '--flash-attn on', why: 'long prompts in less time and memory' },
    { text: '--jinja', why: "tools go through the model's own template; older builds need to be told" },
    ...memory.layers,
    { text: '--metrics', why: 'tks local check reads the prompt speed there' },
    { text: `--port ${port}`, why: `ANTHROPIC_BASE_URL=http://127.0.0.1:${port}` },
  ];
  return { flags, window: memory.window, warnings: warningsOf(model, memory, need) };
}

interface Placement {
  readonly window: number;
  readonly quantised: boolean;
  readonly kvPerToken: number;
  readonly layers: readonly Flag[];
  readonly limit: 'trained' | 'memory' | 'use';
  /** The model alone does not fit. */
  readonly tooLarge: boolean;
}

function placeIn(model: Model, vram: number | undefined, need: number): Placement {
  const wanted = Math.min(model.trained, LARGEST);
  const all = { text: '--n-gpu-layers 99', why: `all ${model.layers} layers on the GPU` };
  const limit = wanted === model.trained ? 'trained' : 'use';
  const whole = { window: wanted, quantised: false, kvPerToken: model.kvPerToken, limit, tooLarge: false } as const;
  if (vram === undefined)
    return { ...whole, layers: [{ ...all, why: `${all.why}, as far as they fit: --vram 24G reckons it` }] };
  const room = vram - model.size - OVERHEAD;
  if (room < 0)
    return { ...whole, window: Math.min(wanted, COMFORTABLE), layers: [split(model, vram)], tooLarge: true };
  const plain = windowIn(room, model.kvPerToken, wanted);
  const half = windowIn(room, model.kvPerToken * (17 / 32), wanted);
  const quantised = plain < Math.min(wanted, Math.max(need, COMFORTABLE)) && half > plain;
  const window = quantised ? half : plain;
  return {
    window,
    quantised,
    kvPerToken: quantised ? model.kvPerToken * (17 / 32) : model.kvPerToken,
    layers: [all],
    limit: window < wanted ? 'memory' : limit,
    tooLarge: false,
  };
}

/** What is larger than the GPU keeps its experts, or some of its layers, with the processor. */
function split(model: Model, vram: number): Flag {
  const share = Math.max(0, Math.min(1, (vram - OVERHEAD * 2) / model.size));
  const outside = Math.ceil(model.layers * (1 - share));
  if (model.experts > 0)
    return {
      text: `--n-gpu-layers 99 --n-cpu-moe ${outside}`,
      why: `${gigabytes(model.size)} of weights do not fit: the experts of ${outside} layers stay in main memory, where they cost least`,
    };
  return {
    text: `--n-gpu-layers ${model.layers - outside}`,
    why: `${gigabytes(model.size)} of weights do not fit: ${outside} of ${model.layers} layers are left to the processor`,
  };
}

const windowIn = (room: number, perToken: number, wanted: number): number =>
  perToken === 0 ? wanted : Math.min(wanted, Math.floor(room / perToken / 1024) * 1024);

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KiB`;

function describe({ architecture, experts, expertsUsed, quantisation, size, layers, attentionLayers }: Model): string {
  const kind = experts > 0 ? `mixture of ${experts} experts, ${expertsUsed} of them for a token` : 'dense';
  const mixed = attentionLayers < layers ? `, attention in ${attentionLayers} of ${layers} layers` : '';
  return `${architecture}, ${kind}${mixed}, ${quantisation ?? 'unknown quantisation'}, ${gigabytes(size)}`;
}

function reasonOf(model: Model, { limit, window }: Placement): string {
  if (limit === 'trained') return `all that the model was trained for`;
  if (limit === 'memory') return `what fits beside the weights, of ${tokens(model.trained)} trained`;
  return window === LARGEST
    ? `of ${tokens(model.trained)} trained; more is slow`
    : `of ${tokens(model.trained)} trained`;
}

function warningsOf(model: Model, { window, tooLarge }: Placement, need: number): string[] {
  return [
    ...(model.tools
      ? []
      : [
          'its chat template knows no tools: Claude Code cannot work with it (--chat-template-file FILE gives another)',
        ]),
    ...(window < need ? [`${tokens(window)} tokens are fewer than the ${tokens(need)} that sessions begin with`] : []),
    ...(window >= need && window < COMFORTABLE
      ? [`${tokens(window)} tokens leave ${tokens(window - need)} to work in`]
      : []),
    ...(tooLarge ? ['prompts will be slow: part of the model is not on the GPU'] : []),
    ...(model.attentionLayers < model.layers
      ? [
          'a model of this kind cannot go back to any point of a prompt: what changes in its middle is evaluated from the last checkpoint on',
        ]
      : []),
  ];
}

const quoted = (path: string): string => (/^[\w@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);
