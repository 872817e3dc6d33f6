import { join } from 'node:path';
import type { Rules } from '../command-line/permissions.ts';
import { carefully, isFree, prefixRule } from './careful.ts';
import { jsonEdit } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { callOf, fieldsOf, stringOf } from './payload.ts';
import { replaced } from './results.ts';
import { settingsIn, textsIn } from './rule-file.ts';
import { isFields, type Slot } from './slot.ts';
import { answerSlot } from './text-slots.ts';

/*
 * By its documentation. A result can be replaced of MCP tools only. A command can be before it runs, but it is then another one for
 * the lists of what may run: so that is done where lists in files let the command run unasked, and nowhere else.
 */
export const cursor: Host = {
  names: ['cursor'],
  title: 'Cursor',
  programs: ['cursor', 'cursor-agent'],
  silence: '{}',
  edits: (scope, where, { line }) => {
    const command = line('cursor', { silence: '{}' });
    const hook = (event: string, matcher: string) =>
      ({ kind: 'element', path: ['hooks', event], value: { command, matcher, timeout: 10 } }) as const;
    return [
      jsonEdit(join(rootOf(scope === 'user' ? where.home : where.folder), 'hooks.json'), 'cursor', [
        { kind: 'common', path: ['version'], value: 1 },
        hook('preToolUse', 'Shell'),
        hook('postToolUse', 'MCP:.*'),
      ]),
    ];
  },
  notes: [
    'Only commands that both cli-config.json and permissions.json let run unasked come through tks; answers of MCP tools do.',
  ],
  answer,
};

const rootOf = (folder: string): string => join(folder, '.cursor');

async function answer(asked: Asked): Promise<Said | undefined> {
  const { hook_event_name: event, workspace_roots: roots, conversation_id: id } = asked.payload;
  const call = callOf(asked.payload);
  const folder =
    call.folder ?? stringOf(fieldsOf(call.input)['working_directory']) ?? (roots as string[] | undefined)?.[0];
  if (event === 'preToolUse' && call.tool === 'Shell' && folder !== undefined) return rewritten(asked, folder);
  const { tool_output: output } = asked.payload;
  if (event !== 'postToolUse' || !call.tool.startsWith('MCP:') || typeof output !== 'string') return undefined;
  const result = parsed(output);
  return replaced(
    asked,
    { folder, session: stringOf(id) },
    { result, slots: mcpSlots(result), tool: call.tool },
    (updated) => ({
      updated_mcp_tool_output: updated,
    }),
  );
}

/** The editor and the CLI have lists of their own, and a hook is not told which of them asks: both have to let it run. */
function rewritten(asked: Asked, folder: string): Said | undefined {
  const { input } = callOf(asked.payload);
  const { command: line } = input;
  const lists = [editorRules(asked.where.home), cliRules(asked.where.home, folder)];
  const texts = lists.map((rules) => carefully(line, rules, asked));
  if (texts.includes(undefined) || !lists.every((rules) => isFree(line as string, rules!, folder))) return undefined;
  return { said: { permission: 'allow', updated_input: { ...input, command: texts[0] } } };
}

function editorRules(home: string): Rules | undefined {
  const allow = textsIn([settingsIn(join(rootOf(home), 'permissions.json'))], 'terminalAllowlist');
  return allow && { allow: allow.map(prefixRule), ask: [], deny: [] };
}

/** `Shell(git)`, `Shell(git push:*)`. */
function cliRules(home: string, folder: string): Rules | undefined {
  const files = [join(rootOf(home), 'cli-config.json'), join(rootOf(folder), 'cli.json')].map(settingsIn);
  const [allow, deny] = ['allow', 'deny'].map((kind) => textsIn(files, 'permissions', kind));
  return allow && deny && { allow: allow.flatMap(shellRule), ask: [], deny: deny.flatMap(shellRule) };
}

const shellRule = (rule: string): string[] => {
  const content = /^Shell\((.*)\)$/su.exec(rule)?.[1];
  return content === undefined ? [] : [content.includes('*') ? `Bash(${content})` : prefixRule(content)];
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function mcpSlots(result: unknown): Slot[] {
  if (typeof result === 'string') return [answerSlot(result)];
  const { content } = fieldsOf(result);
  if (!Array.isArray(content)) return [];
  return content.flatMap((block, at) =>
    isFields(block) && block['type'] === 'text' && typeof block['text'] === 'string'
      ? [answerSlot(block['text'], (whole, text) => putBlock(whole, at, text))]
      : [],
  );
}

function putBlock(result: unknown, at: number, text: string): unknown {
  const { content, ...rest } = result as { readonly content: object[] };
  return { ...rest, content: content.map((block, index) => (index === at ? { ...block, text } : block)) };
}
