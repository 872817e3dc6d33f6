import { basename, isAbsolute, join } from 'node:path';
import { type Fields, fieldsOf, isFields, textOf, textsOf } from '../files.ts';
import { frontMatterOf, lineOf } from '../front-matter.ts';
import { globToPattern } from '../glob.ts';
import type { Scope } from '../model.ts';
import type { Draft } from '../surroundings.ts';
import { type Given, lastCounts, memory, type OtherHost, serverOf, serversIn, skillElement, skillsIn } from './host.ts';

interface Config {
  readonly scope: Scope;
  readonly folder: string;
  readonly file: string;
  readonly values: Fields;
}

/** OpenCode 1.18.33, seen on 2026-11-26. */
export const opencode: OtherHost = {
  name: 'OpenCode',
  window: 200_000,
  own: [
    ['system_prompt', 'system prompt', 9078, 1893],
    ['system_tools', 'tools', 20_855, 4731],
  ],
  items: (given) => {
    const home = join(given.places.home, '.config/opencode');
    const configs = [
      ...configsIn(given, home, 'user'),
      ...given.chain.flatMap((folder) => configsIn(given, folder, 'project')),
    ];
    return [
      ...documents(given, home),
      ...configs.flatMap((config) => instructions(given, config)),
      ...lastCounts([
        ...configs.flatMap(({ scope, file, values }) =>
          serversIn(values['mcp'], { scope, file, path: ['mcp'] }, readServer),
        ),
        ...agentsIn(given, home, 'user'),
        ...given.chain.flatMap((folder) => agentsIn(given, join(folder, '.opencode'), 'project')),
        ...skills(given, home),
      ]),
    ];
  },
  toolOf: (server, { name, description, inputSchema }) => ({
    type: 'function',
    function: {
      name: `${server}_${name}`,
      description,
      parameters: { ...fieldsOf(inputSchema), additionalProperties: false },
    },
  }),
};

const configsIn = ({ files }: Given, folder: string, scope: Scope): Config[] =>
  ['opencode.json', 'opencode.jsonc']
    .map((name) => join(folder, name))
    .map((file) => ({ scope, folder, file, values: files.jsonWithComments(file) }));

function readServer(name: string, entry: Fields): ReturnType<typeof serverOf> {
  const [command = '', ...args] = textsOf(entry['command']);
  const env = isFields(entry['environment']) ? entry['environment'] : {};
  return serverOf(
    name,
    entry['type'] === 'remote' ? { url: entry['url'], headers: entry['headers'] } : { command, args, env },
  );
}

const text = (file: string, content: string): string => `Instructions from: ${file}\n${content}\n`;

/** Of the user and of the project the first name that there is; the nearest of a project first. */
function documents({ places, files, chain }: Given, home: string): Draft[] {
  const user = [join(home, 'AGENTS.md'), join(places.home, '.claude/CLAUDE.md')].find((file) => files.isFile(file));
  const name = ['AGENTS.md', 'CLAUDE.md', 'CONTEXT.md'].find((one) =>
    chain.some((folder) => files.isFile(join(folder, one))),
  );
  const own = name === undefined ? [] : chain.toReversed().map((folder) => join(folder, name));
  const read = (file: string, scope: Scope) => {
    const content = files.isFile(file) ? files.text(file) : undefined;
    return content === undefined ? [] : [memory(file, scope, text(file, content))];
  };
  return [...(user === undefined ? [] : read(user, 'user')), ...own.flatMap((file) => read(file, 'project'))];
}

/** Files that the configuration names, by patterns too; what stands on the web is not asked for. */
function instructions({ places, files }: Given, { scope, folder, values }: Config): Draft[] {
  return textsOf(values['instructions'])
    .filter((one) => !/^https?:/u.test(one))
    .map((one) => one.replace(/^~\//u, `${places.home}/`))
    .map((one) => (isAbsolute(one) ? one : join(folder, one)))
    .flatMap((pattern) => {
      if (!/[*?{]/u.test(pattern)) return files.isFile(pattern) ? [pattern] : [];
      const fixed = pattern.slice(0, pattern.search(/[*?{]/u));
      const glob = globToPattern(pattern);
      return files.below(fixed.slice(0, fixed.lastIndexOf('/') + 1), '').filter((file) => glob.test(file));
    })
    .flatMap((file) => {
      const content = files.text(file);
      return content === undefined ? [] : [memory(file, scope, text(file, content), { why: 'instructions name it' })];
    });
}

const agentsIn = ({ files }: Given, folder: string, scope: Scope): Draft[] =>
  ['agent', 'agents']
    .flatMap((name) => files.below(join(folder, name), '.md'))
    .flatMap((file): Draft[] => {
      const { fields } = frontMatterOf(files.text(file) ?? '');
      const name = basename(file, '.md');
      if (textOf(fields['mode']) === 'primary') return [];
      const entry = `- ${name}: ${lineOf(fields['description']).trim()}\n`;
      return [{ category: 'custom_agents', name, scope, source: file, basis: 'exact', loaded: 'start', text: entry }];
    });

function skills(given: Given, home: string): Draft[] {
  const own = ['.claude', '.agents'].map((name) => join(given.places.home, name));
  const projects = given.chain.flatMap((folder) =>
    ['.claude', '.agents', '.opencode'].map((name) => join(folder, name)),
  );
  return [
    ...[...own, home].flatMap((folder) => both(given, folder, 'user')),
    ...projects.flatMap((folder) => both(given, folder, 'project')),
  ];
}

const both = (given: Given, folder: string, scope: Scope): Draft[] =>
  ['skill', 'skills'].flatMap((name) => skillsIn(given, join(folder, name), scope, skillElement));
