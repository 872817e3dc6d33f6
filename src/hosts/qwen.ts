import { join } from 'node:path';
import type { Rules } from '../command-line/permissions.ts';
import { isHidden } from './careful.ts';
import { jsonEdit, sectionEdit } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { INSTRUCTIONS, REFUSAL } from './instructions.ts';
import { callOf } from './payload.ts';
import { settingsIn, textsIn } from './rule-file.ts';

/*
 * Seen with 0.24.4: a hook can change neither a command nor a result, and BASH_ENV is refused. So the model is asked to write tks
 * itself, and a hook sees to it that no rule of the user's is passed by that.
 */
export const qwen: Host = {
  names: ['qwen'],
  title: 'Qwen Code',
  programs: ['qwen'],
  edits: (scope, where, { line }) => {
    const root = scope === 'user' ? rootOf(where) : join(where.folder, '.qwen');
    const hook = { type: 'command', name: 'tks', command: line('qwen'), timeout: 10_000 };
    const entry = { matcher: '^run_shell_command$', hooks: [hook] };
    return [
      jsonEdit(join(root, 'settings.json'), 'qwen', [{ kind: 'element', path: ['hooks', 'PreToolUse'], value: entry }]),
      sectionEdit(join(scope === 'user' ? root : where.folder, 'QWEN.md'), 'qwen', INSTRUCTIONS),
    ];
  },
  notes: [
    'The model is asked to write tks; nothing else reaches its commands. Allow `tks npm test` as you allow `npm test`.',
  ],
  answer,
};

const rootOf = ({ home, variable }: Asked['where']): string => variable('QWEN_HOME') || join(home, '.qwen');

async function answer(asked: Asked): Promise<Said | undefined> {
  const { event, tool, input, folder = asked.where.folder } = callOf(asked.payload);
  if (event !== 'PreToolUse' || tool !== 'run_shell_command') return undefined;
  if (!isHidden(input['command'], qwenRules(rootOf(asked.where), folder))) return undefined;
  const decision = { permissionDecision: 'deny', permissionDecisionReason: REFUSAL };
  return { said: { hookSpecificOutput: { hookEventName: 'PreToolUse', ...decision } } };
}

/** `Bash(git push *)`, also as `run_shell_command(…)` or `ShellTool(…)`. */
function qwenRules(root: string, folder: string): Rules | undefined {
  const files = [root, join(folder, '.qwen'), '/etc/qwen-code'].map((one) => settingsIn(join(one, 'settings.json')));
  const [ask, deny, excluded] = [
    textsIn(files, 'permissions', 'ask'),
    textsIn(files, 'permissions', 'deny'),
    textsIn(files, 'tools', 'exclude'),
  ];
  if (!ask || !deny || !excluded) return undefined;
  return { allow: [], ask: ask.flatMap(shellRule), deny: [...deny, ...excluded].flatMap(shellRule) };
}

function shellRule(rule: string): string[] {
  const content = /^(?:Bash|Shell|ShellTool|run_shell_command)\((.*)\)$/su.exec(rule)?.[1];
  return content === undefined ? [] : [`Bash(${content.replace(/(?::\*| ?\*)?$/u, ':*')})`];
}
