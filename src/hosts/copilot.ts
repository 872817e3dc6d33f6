import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownFile } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { fieldsOf, stringOf } from './payload.ts';
import { replaced } from './results.ts';
import type { Fields, Slot } from './slot.ts';
import { answerSlot, shellSlot } from './text-slots.ts';

/** Seen with Copilot CLI 1.0.102, which shows no large file, and few hits of many; VS Code runs the same hooks for its Copilot harness, by its documentation. */
export const copilot: Host = {
  names: ['copilot', 'vscode'],
  title: 'Copilot CLI and VS Code',
  programs: ['copilot', 'code'],
  edits: (scope, { home, folder, variable }, { line }) => {
    const root = scope === 'user' ? variable('COPILOT_HOME') || join(home, '.copilot') : join(folder, '.github');
    const hook = {
      type: 'command',
      bash: line('copilot'),
      timeoutSec: 10,
      comment: 'tks uninstall copilot takes it away',
    };
    const text = JSON.stringify({ version: 1, hooks: { postToolUse: [hook] } }, null, 2);
    return [ownFile(join(root, 'hooks/tks.json'), `${text}\n`)];
  },
  notes: ['One file serves both, and taking it out of one takes it out of both.'],
  answer,
};

async function answer(asked: Asked): Promise<Said | undefined> {
  const { toolName, toolArgs, toolResult, cwd, sessionId } = asked.payload;
  const { textResultForLlm: result, resultType } = fieldsOf(toolResult);
  if (typeof toolName !== 'string' || typeof result !== 'string' || resultType !== 'success') return undefined;
  const slots = slotsOf(toolName, argumentsOf(toolArgs), result);
  const of = { folder: stringOf(cwd), session: stringOf(sessionId) };
  const tool = toolName === 'bash' ? undefined : toolName;
  const say = (text: unknown) => ({ modifiedResult: { ...fieldsOf(toolResult), textResultForLlm: text } });
  return replaced(asked, of, { result, slots, tool }, say);
}

/** Older versions give them as a text. */
function argumentsOf(value: unknown): Fields {
  try {
    return fieldsOf(typeof value === 'string' ? JSON.parse(value) : value);
  } catch {
    return {};
  }
}

const SHELL = /^(?<text>.*?)(?<after>\n?<(?:shellId: \S+ completed|exited) with exit code (?<exit>\d+)>\s*)$/su;
/** The host shows 500 characters of what it has put into a file. */
const SAVED =
  /^Output too large to read at once \([^)\n]*\)\. Saved to: (?<file>\S+[\\/]\d+-copilot-tool-output-[\w-]+\.txt)\n.*?\nPreview \(first \d+ chars\):\n(?<text>.*)$/su;
/** So begins what the host has made shorter itself. */
const COMPACTED = 'Shell output was automatically compacted.';
/** Characters in the place of such a preview. */
const ROOM = 30_000;

function slotsOf(tool: string, args: Fields, result: string): Slot[] {
  if (tool === 'bash' && args['mode'] !== 'async') return bashSlots(args['command'], result);
  // `server-tool`; the host's own names have none of these.
  return tool.includes('-') ? [answerSlot(result)] : [];
}

function bashSlots(line: unknown, result: string): Slot[] {
  const { text, after, exit } = SHELL.exec(result)?.groups ?? {};
  if (text === undefined || text.startsWith(COMPACTED)) return [];
  const saved = SAVED.exec(text)?.groups;
  const common = { after: after!, exit: Number(exit) };
  if (!saved) return shellSlot(line, { ...common, text });
  // Another place would be the command's word, and not the host's.
  if (dirname(saved['file']!) !== tmpdir()) return [];
  return shellSlot(line, {
    ...common,
    after: `\n${after!.trimStart()}`,
    text: saved['text']!.trimEnd(),
    file: saved['file']!,
    room: ROOM,
  });
}
