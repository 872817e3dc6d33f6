import { join } from 'node:path';
import { carefully } from './careful.ts';
import { ownFile } from './edit.ts';
import type { Asked, Host, Said } from './host.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { fieldsOf, stringOf } from './payload.ts';

/*
 * Seen with Cline CLI 3.0.65: a hook changes the commands, and there are no rules about them. In VS Code a hook can stop a command or
 * add to the conversation, by its documentation: there the model is asked to write tks.
 */
export const cline: Host = {
  names: ['cline'],
  title: 'Cline',
  programs: ['cline'],
  silence: '{}',
  edits: (scope, { home, folder }, { line }) => {
    const rule = `<!-- \`tks uninstall cline\` takes this away. -->\n${INSTRUCTIONS}`;
    if (scope === 'project') return [ownFile(join(folder, '.clinerules/tks.md'), rule)];
    const hook = `#!/bin/sh\n# \`tks uninstall cline\` takes this away.\n${line('cline', { silence: '{}' })}\n`;
    return [
      ownFile(join(home, '.cline/hooks/PreToolUse'), hook, { executable: true }),
      ownFile(join(home, 'Documents/Cline/Rules/tks.md'), rule),
    ];
  },
  notes: ['In VS Code the model is asked to write tks; the CLI runs commands through it.'],
  answer,
};

async function answer(asked: Asked): Promise<Said | undefined> {
  const { hookName, tool_call: call } = asked.payload;
  const { name, input } = fieldsOf(call);
  const { commands } = fieldsOf(input);
  if (hookName !== 'tool_call' || name !== 'run_commands' || !Array.isArray(commands)) return undefined;
  const free = { allow: [], ask: [], deny: [] };
  const texts = commands.map((line: unknown) => carefully(stringOf(line), free, asked) ?? line);
  if (texts.every((text, at) => text === commands[at])) return undefined;
  return { said: { overrideInput: { ...fieldsOf(input), commands: texts } } };
}
