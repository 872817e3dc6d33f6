/** Kinds of model servers that speak Anthropic's Messages API. */
export type ServerKind = 'llama-server' | 'Ollama' | 'LM Studio' | 'vLLM';

/** What a server says of itself. Undefined: it does not say. */
export interface ServerFacts {
  readonly kind: ServerKind;
  readonly url: string;
  readonly version?: string | undefined;
  /** The name that requests have to give. */
  readonly model?: string | undefined;
  readonly loaded: boolean;
  /** `/v1/messages` exists. */
  readonly speaksMessages: boolean;
  /** Tokens of one request at most. */
  readonly window?: number | undefined;
  /** Requests at the same time. */
  readonly slots?: number | undefined;
  /** Tokens that the model was trained for. */
  readonly trained?: number | undefined;
  /** `dropped`: in silence; `refused`: requests that have tools fail. */
  readonly tools?: 'used' | 'dropped' | 'refused' | undefined;
  readonly flashAttention?: boolean | undefined;
  /** The share of the model that is on the GPU, 0 to 1. */
  readonly onGpu?: number | undefined;
  /** Tokens of a prompt per second, as the server has measured them itself. */
  readonly promptRate?: number | undefined;
}

/** Variables that Claude Code is started with, those of its settings before those of the shell. */
export type Variables = Readonly<Record<string, string>>;

/** An answer over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined if the text is no JSON. */
  readonly json: unknown;
}

/** Asks a server for a path below its address; with a body it is a POST. @throws UserError if there is no answer */
export type Ask = (path: string, body?: object) => Promise<Reply>;

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value, none if it is no object. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
