import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A call and what came of it. */
export interface Told {
  readonly tool: string;
  readonly input: object;
  readonly text: string;
  readonly structured?: unknown;
  readonly failed?: boolean;
  /** What a hook made of the command. */
  readonly rewritten?: string;
}

/** As Claude Code 2.1.330 gave it to a module of its own. */
export function recorded(name: string): Told {
  const file = join(import.meta.dirname, '../hosts/claude/results', `${name}.json`);
  const { tool, input, result, error } = JSON.parse(readFileSync(file, 'utf8'));
  const text = error ?? result.stdout ?? result.content ?? result.file?.content ?? result.filenames?.join('\n');
  return {
    tool,
    input,
    text,
    structured: error === undefined ? result : `Error: ${error}`,
    failed: error !== undefined,
  };
}

/** Lines of a transcript in which each call stands in a message of its own; `times` repeats the lines of a message. */
export function transcript(calls: readonly Told[], session: string, from = Date.UTC(2026, 10, 20)): string[] {
  return calls.flatMap(({ tool, input, text, structured, failed, rewritten }, at) => {
    const id = `toolu_${session}_${at}`;
    const stamp = (ms: number) => ({ timestamp: new Date(from + at * 60_000 + ms).toISOString(), sessionId: session });
    const message = { id: `msg_${session}_${at}`, role: 'assistant', usage: { output_tokens: 3 } };
    const hook = { hookSpecificOutput: { updatedInput: { command: rewritten } } };
    return [
      { type: 'assistant', ...stamp(0), message: { ...message, content: [{ type: 'text', text: 'I look.' }] } },
      {
        type: 'assistant',
        ...stamp(1),
        message: { ...message, content: [{ type: 'tool_use', id, name: tool, input }] },
      },
      ...(rewritten === undefined
        ? []
        : [{ type: 'attachment', attachment: { type: 'hook_success', toolUseID: id, stdout: JSON.stringify(hook) } }]),
      {
        type: 'user',
        ...stamp(2),
        message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: text, is_error: failed }] },
        toolUseResult: structured,
      },
    ].map((record) => JSON.stringify(record));
  });
}

export function writeTranscript(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}
