import { join } from 'node:path';
import { carefully } from './careful.ts';
import { codexRules } from './codex-rules.ts';
import { jsonEdit } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { callOf } from './payload.ts';

/*
 * Seen with 0.169.0. The host looks up its rules for what a hook returns, and heeds a new command only with `allow`, which spares
 * nobody a question. A hook after the call may replace the text, but the exit code goes with it, and it is told none.
 */
export const codex: Host = {
  names: ['codex'],
  title: 'Codex CLI',
  programs: ['codex'],
  edits: (scope, where, { line }) => {
    const root = scope === 'user' ? codexHome(where) : join(where.folder, '.codex');
    const entry = { matcher: '^Bash$', hooks: [{ type: 'command', command: line('codex'), timeout: 10 }] };
    return [
      jsonEdit(join(root, 'hooks.json'), 'codex', [{ kind: 'element', path: ['hooks', 'PreToolUse'], value: entry }]),
    ];
  },
  notes: ['Codex CLI runs no hook before you have trusted it: type /hooks there.'],
  answer,
};

const codexHome = ({ home, variable }: Asked['where']): string => variable('CODEX_HOME') || join(home, '.codex');

/** Characters; from 10,000 on the host leaves out the middle, whatever stands there. */
const BUDGET = 9500;

async function answer(asked: Asked): Promise<Said | undefined> {
  const { event, tool, input, folder } = callOf(asked.payload);
  if (event !== 'PreToolUse' || tool !== 'Bash' || folder === undefined) return undefined;
  const prefix = `${asked.prefix} run --budget ${BUDGET} --`;
  const command = carefully(input['command'], codexRules(codexHome(asked.where), folder), { ...asked, prefix });
  if (command === undefined) return undefined;
  const updatedInput = { ...input, command };
  return { said: { hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'allow', updatedInput } } };
}
