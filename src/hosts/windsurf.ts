import { join } from 'node:path';
import type { Rules } from '../command-line/permissions.ts';
import { isHidden, prefixRule } from './careful.ts';
import { jsonEdit, ownFile, sectionEdit } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { INSTRUCTIONS, REFUSAL } from './instructions.ts';
import { fieldsOf } from './payload.ts';
import { settingsIn, textsIn } from './rule-file.ts';

/** By its documentation: a hook can only keep a command from running. So the model is asked to write tks, and the hook heeds the deny list. */
export const windsurf: Host = {
  names: ['windsurf'],
  title: 'Windsurf',
  programs: ['windsurf'],
  edits: (scope, { home, folder }, { line }) => {
    const root = scope === 'user' ? join(home, '.codeium/windsurf') : join(folder, '.windsurf');
    const hook = { command: line('windsurf', { mayRefuse: true }), show_output: false };
    const rule = `---\ntrigger: always_on\n---\n<!-- \`tks uninstall windsurf\` takes this away. -->\n${INSTRUCTIONS}`;
    return [
      jsonEdit(join(root, 'hooks.json'), 'windsurf', [
        { kind: 'element', path: ['hooks', 'pre_run_command'], value: hook },
      ]),
      scope === 'user'
        ? sectionEdit(join(root, 'memories/global_rules.md'), 'windsurf', INSTRUCTIONS)
        : ownFile(join(root, 'rules/tks.md'), rule),
    ];
  },
  notes: ['The model is asked to write tks; nothing else reaches its commands.'],
  answer,
};

async function answer({ payload, where }: Asked): Promise<Said | undefined> {
  const { command_line: line } = fieldsOf(payload['tool_info']);
  return isHidden(line, windsurfRules(where)) ? { refusal: REFUSAL } : undefined;
}

function windsurfRules({ home, folder, variable }: Asked['where']): Rules | undefined {
  const config = variable('XDG_CONFIG_HOME') || join(home, '.config');
  const roots = [config, join(home, 'Library/Application Support'), variable('APPDATA') || config];
  const files = [...roots.map((root) => join(root, 'Windsurf/User')), join(folder, '.vscode')];
  const deny = textsIn(
    files.map((one) => settingsIn(join(one, 'settings.json'))),
    'windsurf.cascadeCommandsDenyList',
  );
  return deny && { allow: [], ask: [], deny: deny.map(prefixRule) };
}
