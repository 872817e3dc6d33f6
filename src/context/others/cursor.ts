import { join } from 'node:path';
import { frontMatterOf, lineOf, wordsOf } from '../front-matter.ts';
import { NOT_APPROVED } from '../servers.ts';
import type { Draft } from '../surroundings.ts';
import { type Given, lastCounts, memory, type OtherHost, serverOf, serversIn } from './host.ts';

/** Cursor, by its documentation; what it brings itself, and rules that are kept in its own settings, are not known. */
export const cursor: OtherHost = {
  name: 'Cursor',
  window: 200_000,
  own: [],
  items: (given) => {
    const { places, files, chain } = given;
    const root = chain[0]!;
    const [user, project] = [join(places.home, '.cursor/mcp.json'), join(root, '.cursor/mcp.json')];
    return [
      ...files.below(join(root, '.cursor/rules'), '.mdc').map((file) => ruleOf(given, file)),
      ...[join(root, '.cursorrules'), ...chain.map((folder) => join(folder, 'AGENTS.md'))]
        .filter((file) => files.isFile(file))
        .map((file) => memory(file, 'project', files.text(file) ?? '')),
      ...lastCounts([
        ...serversIn(files.json(user)['mcpServers'], { scope: 'user', file: user, path: ['mcpServers'] }, serverOf),
        ...serversIn(
          files.json(project)['mcpServers'],
          { scope: 'project', file: project, path: ['mcpServers'], why: NOT_APPROVED },
          serverOf,
        ),
      ]),
    ];
  },
  toolOf: (server, { name, description, inputSchema }) => ({
    name: `mcp_${server}_${name}`,
    description,
    parameters: inputSchema,
  }),
};

/** Always there, or there with files that match, or by its description, or only if it is named. */
function ruleOf({ files }: Given, file: string): Draft {
  const { fields, body } = frontMatterOf(files.text(file) ?? '');
  if (fields['alwaysApply'] === 'true') return memory(file, 'project', body);
  const globs = wordsOf(fields['globs']);
  if (globs.length > 0)
    return memory(file, 'project', '', { loaded: 'deferred', why: `with files of ${globs.join(', ')}` });
  const description = lineOf(fields['description']);
  const why = description === '' ? 'only if it is named' : 'read if its description fits';
  return memory(file, 'project', description, { loaded: 'deferred', why });
}
