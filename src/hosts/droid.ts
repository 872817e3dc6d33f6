import { join } from 'node:path';
import type { Rules } from '../command-line/permissions.ts';
import { carefully, isFree, prefixRule } from './careful.ts';
import { jsonEdit } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { callOf } from './payload.ts';
import { settingsIn, textsIn } from './rule-file.ts';

/*
 * Seen with 0.215.0: `allow` passes its lists, the forbidding one too; without it a changed command counts as risky, whatever it is;
 * and no result can be replaced. So a command is changed where the user's own list lets it run unasked, and no list forbids it.
 */
export const droid: Host = {
  names: ['droid'],
  title: 'Factory Droid',
  programs: ['droid'],
  edits: (scope, where, { line }) => {
    const entry = { matcher: 'Execute', hooks: [{ type: 'command', command: line('droid'), timeout: 10 }] };
    const file = join(scope === 'user' ? rootOf(where) : join(where.folder, '.factory'), 'hooks.json');
    return [jsonEdit(file, 'droid', [{ kind: 'element', path: ['PreToolUse'], value: entry }])];
  },
  notes: ['Only commands that commandAllowlist lets run unasked come through tks.'],
  answer,
};

const rootOf = ({ home, variable }: Asked['where']): string =>
  join(variable('FACTORY_HOME_OVERRIDE') || home, '.factory');

async function answer(asked: Asked): Promise<Said | undefined> {
  const { event, tool, input, folder } = callOf(asked.payload);
  if (event !== 'PreToolUse' || tool !== 'Execute' || folder === undefined) return undefined;
  const rules = droidRules(rootOf(asked.where), folder);
  const command = carefully(input['command'], rules, asked);
  if (command === undefined || !isFree(input['command'] as string, rules!, folder)) return undefined;
  const updatedInput = { ...input, command };
  return { said: { hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'allow', updatedInput } } };
}

function droidRules(root: string, folder: string): Rules | undefined {
  const names = ['settings.json', 'settings.local.json'];
  const all = [root, join(folder, '.factory')].flatMap((one) => names.map((name) => settingsIn(join(one, name))));
  const [allow, deny] = ['commandAllowlist', 'commandDenylist'].map((name) => textsIn(all, name));
  if (!allow || !deny) return undefined;
  // What an entry without a wildcard says of arguments is not known: rather no than yes.
  return { allow: allow.map((text) => `Bash(${text})`), ask: [], deny: deny.map(prefixRule) };
}
