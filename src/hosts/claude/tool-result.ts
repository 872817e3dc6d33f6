/*
 * What Claude Code's tools answer, in fewer tokens. The shapes were seen with 2.1.330 (its Agent SDK types them in sdk-tools.d.ts);
 * whatever has another one is left as it is. Pure: it serves the hook and the module in the host's own process.
 */

/** A call of a tool and its structured answer. */
export interface ToolCall {
  readonly tool: string;
  readonly input: unknown;
  /** Of a Bash command that failed: the text, which begins with `Exit code N`. */
  readonly result: unknown;
}
