/*
 * What Claude Code's tools answer, in fewer tokens. The shapes were seen with 2.1.330 (its Agent SDK types them in sdk-tools.d.ts);
 * whatever has another one is left as it is. Pure: it serves the hook and the module in the host's own process.
 */
import type { Page, Side } from '../../engine/page.ts';

/** A call of a tool and its structured answer. */
export interface ToolCall {
  readonly tool: string;
  readonly input: unknown;
  /** Of a Bash command that failed: the text, which begins with `Exit code N`. */
  readonly result: unknown;
}

/** A text in a result that may be compacted. */
export interface Slot {
  readonly text: string;
  /** The words of the command that would have printed it, as `words` gives them. */
  readonly command: readonly string[];
  readonly exit: number;
  /** A file whose lines the host numbers: which part of it is shown if it is long, and how many lines it has. */
  readonly page?: { readonly side: Side; readonly total: number };
  /** The host's own file, where it holds more than `text`. */
  readonly file?: string;
  /** @returns `result` with another text in this place */
  readonly put: (result: unknown, text: string, page: Page | undefined) => unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
