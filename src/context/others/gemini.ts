import { dirname, join, resolve } from 'node:path';
import { fieldsOf, textOf, textsOf } from '../files.ts';
import { importsIn } from '../markdown.ts';
import type { Draft } from '../surroundings.ts';
import { isIn } from '../surroundings.ts';
import { type Given, lastCounts, memory, type OtherHost, serverOf, serversIn, skillElement, skillsIn } from './host.ts';

/** Gemini CLI 0.61.0, seen on 2026-11-26. */
export const gemini: OtherHost = {
  name: 'Gemini CLI',
  window: 1_048_576,
  own: [
    ['system_prompt', 'system prompt', 26_249, 5521],
    ['system_tools', 'tools', 23_586, 5118],
  ],
  items: (given) => {
    const { places, files, chain } = given;
    const home = join(places.home, '.gemini');
    const [user, project] = [join(home, 'settings.json'), join(places.folder, '.gemini/settings.json')];
    const [ofUser, ofProject] = [files.json(user), files.json(project)];
    const named = fieldsOf(ofProject['context'])['fileName'] ?? fieldsOf(ofUser['context'])['fileName'];
    const names = [textOf(named) ?? textsOf(named)].flat();
    const contexts = names.length > 0 ? names : ['GEMINI.md'];
    const trust = isTrusted(given, home) ? {} : { off: 'the folder is not trusted' };
    return [
      ...contexts.flatMap((name) => contextIn(given, join(home, name), 'user')),
      ...chain.flatMap((folder) => contexts.flatMap((name) => contextIn(given, join(folder, name), 'project'))),
      ...lastCounts([
        ...serversIn(ofUser['mcpServers'], { scope: 'user', file: user, path: ['mcpServers'] }, readServer),
        ...serversIn(
          ofProject['mcpServers'],
          { scope: 'project', file: project, path: ['mcpServers'], ...trust },
          readServer,
        ),
        ...[home, join(places.home, '.agents')].flatMap((folder) =>
          skillsIn(given, join(folder, 'skills'), 'user', skillElement),
        ),
        ...['.gemini', '.agents'].flatMap((name) =>
          skillsIn(given, join(places.folder, name, 'skills'), 'project', skillElement),
        ),
      ]),
    ];
  },
  toolOf: (server, { name, description, inputSchema }) => ({
    name: `mcp_${server}_${name}`,
    description,
    parametersJsonSchema: {
      ...fieldsOf(inputSchema),
      properties: { ...fieldsOf(fieldsOf(inputSchema)['properties']), ...WAIT },
    },
  }),
};

/** It puts this into the schema of each tool. */
const WAIT = {
  wait_for_previous: {
    type: 'boolean',
    description:
      'Set to true to wait for all previously requested tools in this turn to complete before starting. Set to false (or omit) to run in parallel. Use true when this tool depends on the output of previous tools.',
  },
};

/** `url` alone is the older kind of connection. */
const readServer: typeof serverOf = (name, entry) =>
  serverOf(name, 'httpUrl' in entry ? entry : { type: 'sse', ...entry });

function isTrusted({ places, files }: Given, home: string): boolean {
  const folders = Object.entries(files.json(join(home, 'trustedFolders.json')));
  return folders.some(([folder, level]) => {
    if (level === 'TRUST_PARENT') return isIn(places.folder, dirname(folder));
    return level === 'TRUST_FOLDER' && isIn(places.folder, folder);
  });
}

function contextIn({ files }: Given, file: string, scope: Draft['scope']): Draft[] {
  const text = files.text(file);
  if (text === undefined || text.trim() === '') return [];
  const whole = withImports(text, file, { files, seen: new Set([file]) }).trim();
  return [memory(file, scope, `--- Context from: ${file} ---\n${whole}\n--- End of Context from: ${file} ---\n`)];
}

const DEEPEST = 5;

interface Importing {
  readonly files: Given['files'];
  readonly seen: ReadonlySet<string>;
}

/** What is imported stands where its name was. */
function withImports(text: string, from: string, { files, seen }: Importing): string {
  if (seen.size > DEEPEST) return text;
  let whole = text;
  for (const path of importsIn(text)) {
    const file = resolve(dirname(from), path);
    const found = files.isFile(file) && !seen.has(file) ? files.text(file) : undefined;
    if (found === undefined) continue;
    const inner = withImports(found, file, { files, seen: new Set([...seen, file]) });
    const put = `<!-- Imported from: ${path} -->\n${inner}\n<!-- End of import from: ${path} -->`;
    whole = whole.replace(`@${path}`, () => put);
  }
  return whole;
}
