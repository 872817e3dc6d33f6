import { UserError } from '../errors.ts';
import type { Gguf, GgufValue } from './gguf.ts';

/** What a GGUF header says of a model, as far as it decides about memory and window. */
export interface Model {
  readonly name: string;
  readonly architecture: string;
  /** Tokens it was trained for. */
  readonly trained: number;
  readonly layers: number;
  /** Experts, and how many of them work on a token; 0 for a dense model. */
  readonly experts: number;
  readonly expertsUsed: number;
  /** Bytes of the KV cache for one token at 16 bits. */
  readonly kvPerToken: number;
  /** `Q4_K_M`; undefined for one that is not known. */
  readonly quantisation: string | undefined;
  /** Its chat template speaks of tools. */
  readonly tools: boolean;
  /** Layers that read all tokens before; the others keep a state of one size. */
  readonly attentionLayers: number;
  /** Bytes. */
  readonly size: number;
}

/** `general.file_type`, as llama.cpp's `llama_ftype` numbers them. */
const FILE_TYPES: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  7: 'Q8_0',
  8: 'Q5_0',
  9: 'Q5_1',
  10: 'Q2_K',
  11: 'Q3_K_S',
  12: 'Q3_K_M',
  13: 'Q3_K_L',
  14: 'Q4_K_S',
  15: 'Q4_K_M',
  16: 'Q5_K_S',
  17: 'Q5_K_M',
  18: 'Q6_K',
  19: 'IQ2_XXS',
  20: 'IQ2_XS',
  21: 'Q2_K_S',
  22: 'IQ3_XS',
  23: 'IQ3_XXS',
  24: 'IQ1_S',
  25: 'IQ4_NL',
  26: 'IQ3_S',
  27: 'IQ3_M',
  28: 'IQ2_S',
  29: 'IQ2_M',
  30: 'IQ4_XS',
  31: 'IQ1_M',
  32: 'BF16',
  38: 'MXFP4',
};

/** @throws UserError if the header lacks what is needed */
export function modelOf({ keys, size }: Gguf, file: string): Model {
  const architecture = keys.get('general.architecture');
  if (typeof architecture !== 'string')
    throw new UserError(`${file} names no architecture`, 'is it the model, and not a part of it?');
  const own = (key: string): GgufValue => keys.get(`${architecture}.${key}`);
  const number = (key: string): number | undefined => (typeof own(key) === 'number' ? (own(key) as number) : undefined);
  const needed = (key: string): number => {
    const value = number(key);
    if (value === undefined) throw new UserError(`${file} does not tell its ${architecture}.${key}`);
    return value;
  };
  const layers = needed('block_count');
  const heads = perLayer(own('attention.head_count_kv') ?? own('attention.head_count'), layers);
  const width = (number('embedding_length') ?? 0) / Math.max(1, perLayer(own('attention.head_count'), 1)[0] ?? 1);
  const interval = number('full_attention_interval') ?? 1;
  const attention = heads.map((count, at) => ((at + 1) % interval === 0 ? count : 0));
  const perHead = (number('attention.key_length') ?? width) + (number('attention.value_length') ?? width);
  // Multi-head latent attention keeps one compressed row for all heads.
  const latent = number('attention.kv_lora_rank');
  const kvPerToken =
    latent === undefined
      ? attention.reduce((sum, count) => sum + count * perHead * 2, 0)
      : layers * (latent + (number('rope.dimension_count') ?? 0)) * 2;
  return {
    name: String(keys.get('general.name') ?? file),
    architecture,
    trained: needed('context_length'),
    layers,
    experts: number('expert_count') ?? 0,
    expertsUsed: number('expert_used_count') ?? 0,
    kvPerToken,
    quantisation: FILE_TYPES[Number(keys.get('general.file_type'))],
    tools: /\btools\b/u.test(String(keys.get('tokenizer.chat_template') ?? '')),
    attentionLayers: attention.filter((count) => count > 0).length,
    size,
  };
}

/** One number for all layers, or one for each. */
const perLayer = (value: GgufValue, layers: number): readonly number[] =>
  Array.isArray(value) ? value : Array.from({ length: layers }, () => Number(value ?? 0));
