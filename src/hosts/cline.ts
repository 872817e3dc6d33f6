import { join } from 'node:path';
import { ownFile } from './edit.ts';
import type { Host } from './host.ts';
import { INSTRUCTIONS } from './instructions.ts';

/** By its documentation: a hook can stop a command, not change it. So the model is asked to write tks. */
export const cline: Host = {
  names: ['cline'],
  title: 'Cline',
  programs: ['cline'],
  edits: (scope, { home, folder }) => {
    const root = scope === 'user' ? join(home, 'Documents/Cline/Rules') : join(folder, '.clinerules');
    return [ownFile(join(root, 'tks.md'), `<!-- \`tks uninstall cline\` takes this away. -->\n${INSTRUCTIONS}`)];
  },
  notes: ['The model is asked to write tks; nothing else reaches its commands.'],
  answer: async () => undefined,
};
