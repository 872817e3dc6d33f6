// What `--fix` and `--undo` do with files, without all that is read before: node fix-driver.cjs fix|undo FOLDER
import { join } from 'node:path';
import { applyEdits } from '../../src/context/fixes/apply.ts';
import { undoLast } from '../../src/context/fixes/undo.ts';

const [what, folder = ''] = process.argv.slice(2);
const home = join(folder, 'tks');
const project = join(folder, 'project');
const edit = (name: string) => ({
  file: join(project, name),
  change: (text: string) => `${text}and more of ${name}\n`,
  shown: '',
});
try {
  if (what === 'fix')
    applyEdits(['CLAUDE.md', '.claude/settings.local.json', 'sub/.mcp.json', 'CLAUDE.md'].map(edit), {
      home,
      project,
      findings: [],
    });
  else if (!undoLast([home], project)) throw new Error('nothing to undo');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
