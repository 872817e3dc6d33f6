/** A tool's answer, with the call it belongs to. */
export interface ToolResult {
  readonly kind: 'result';
  readonly tool: string;
  readonly input: unknown;
  /** What a hook had made of a command. */
  readonly rewritten: string | undefined;
  /** As the model got it. */
  readonly text: string;
  /** Pictures, which no text tells of. */
  readonly images: number;
  /** As the tool gave it. */
  readonly structured: unknown;
  readonly failed: boolean;
  readonly time: number;
}

/** What the API counted of a request's input, in tokens. */
export interface Usage {
  /** Neither read from the cache nor written to it. */
  readonly input: number;
  readonly read: number;
  readonly written: number;
}

/** A request to the model, which read all that the context held. */
export interface ModelRequest {
  readonly kind: 'request';
  /** Of the message that answered it. */
  readonly id: string;
  readonly model: string;
  readonly usage: Usage;
  readonly time: number;
}

/** A tool that the model has called. */
export interface Call {
  readonly kind: 'call';
  readonly tool: string;
  readonly input: unknown;
  readonly time: number;
}

/** What the model was told that it has: names, of tools as `mcp__github__get_issue`. */
export interface Offered {
  readonly kind: 'offered';
  readonly what: 'tools' | 'agents' | 'skills';
  readonly names: readonly string[];
  readonly time: number;
}

/** What came into the context besides calls and results of tools. */
export interface Said {
  readonly kind: 'said';
  /** `file`: put in by the host, since the user named it or it was open before a compaction; `note`: the host's other words. */
  readonly by: 'model' | 'user' | 'summary' | 'file' | 'note';
  readonly text: string;
  readonly time: number;
}

export type TranscriptEvent =
  | ToolResult
  | ModelRequest
  /** Of a later line of the same message: the first may not tell yet. */
  | { readonly kind: 'usage'; readonly id: string; readonly usage: Usage; readonly time: number }
  | Call
  | Offered
  | Said
  /** The context was compacted: what was read before is no longer in it, but for some records. */
  | { readonly kind: 'boundary'; readonly trigger: string; readonly kept: readonly string[]; readonly time: number };

/** Where an event comes from. */
export interface Origin {
  /** Id of the record. */
  readonly record: string;
  /** Whose context it is: a subagent's id, undefined for the session's own. */
  readonly agent: string | undefined;
}

export type TakeEvent = (event: TranscriptEvent, origin: Origin) => void;
