import { join } from 'node:path';
import { jsonEdit } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { callOf, fieldsOf } from './payload.ts';
import { replaced } from './results.ts';
import type { Slot } from './slot.ts';
import { answerSlot, fileSlot, hitsSlot, pathsSlot, shellSlot } from './text-slots.ts';

/*
 * Seen with 0.61.0. A hook before the call would do: but the host looks up its policies for what that returns, and offers to remember
 * its first word. What a hook returns after the call reaches the model as an error: so only failures are replaced unless asked for.
 */
export const gemini: Host = {
  names: ['gemini'],
  title: 'Gemini CLI',
  programs: ['gemini'],
  modes: ['results'],
  edits: (scope, { home, folder, variable }, { line }, mode) => {
    const root = scope === 'user' ? variable('GEMINI_CLI_HOME') || home : folder;
    const command = line('gemini', mode === 'results' ? { more: 'results' } : {});
    const hook = { type: 'command', name: 'tks', command, timeout: 10_000 };
    const entry = { matcher: mode === 'results' ? '.*' : '^run_shell_command$', hooks: [hook] };
    return [
      jsonEdit(join(root, '.gemini/settings.json'), 'gemini', [
        { kind: 'element', path: ['hooks', 'AfterTool'], value: entry },
      ]),
    ];
  },
  notes: [
    'Failing commands are shortened. `--mode results` does it for all results, which Gemini CLI then calls errors.',
  ],
  answer,
};

async function answer(asked: Asked): Promise<Said | undefined> {
  const call = callOf(asked.payload);
  const { llmContent: result } = fieldsOf(call.response);
  if (call.event !== 'AfterTool' || typeof result !== 'string' || 'error' in fieldsOf(call.response)) return undefined;
  const slots = slotsOf(call.tool, call.input, result).filter(({ exit }) => exit !== 0 || asked.more === 'results');
  const tool = call.tool === 'run_shell_command' ? undefined : call.tool;
  return replaced(asked, call, { result, slots, tool }, (reason) => ({ decision: 'deny', reason }));
}

const SHELL =
  /^(?<before>(?:<untrusted_context>\n)?Output: )(?<text>.*?)(?<after>(?:\nExit Code: (?<exit>-?\d+))?(?:\n(?:Process Group PGID|Background PIDs): [^\n]*)*(?:\n<\/untrusted_context>)?\s*)$/su;

function slotsOf(tool: string, input: Readonly<Record<string, unknown>>, result: string): Slot[] {
  if (tool === 'run_shell_command') {
    const { before, text, after, exit = '0' } = SHELL.exec(result)?.groups ?? {};
    return text === undefined
      ? []
      : shellSlot(input['command'], { before: before!, text, after: after!, exit: Number(exit) });
  }
  if (tool === 'read_file') {
    const isWhole = ['start_line', 'end_line', 'offset', 'limit'].every((name) => input[name] === undefined);
    return isWhole && !result.startsWith('\nIMPORTANT:') ? fileSlot(input['file_path'], result) : [];
  }
  if (tool === 'grep_search') return [hitsSlot(result)];
  if (tool === 'glob') return [pathsSlot(result)];
  return tool.startsWith('mcp_') ? [answerSlot(result)] : [];
}
