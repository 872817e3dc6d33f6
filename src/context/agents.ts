import { join } from 'node:path';
import { frontMatterOf, lineOf, wordsOf } from './front-matter.ts';
import type { Scope } from './model.ts';
import type { Plugin } from './plugins.ts';
import type { Draft, Surroundings } from './surroundings.ts';

/** Agents of the project, the user and plugins, each with its line in the list of the first request. */
export function agentItems(given: Surroundings, plugins: readonly Plugin[]): Draft[] {
  const { places, own } = given;
  const all = [
    ...agentsIn(given, join(places.managed, '.claude/agents'), 'managed'),
    ...own.flatMap((folder) => agentsIn(given, join(folder, '.claude/agents'), 'project')),
    ...agentsIn(given, join(places.config, 'agents'), 'user'),
    ...plugins.flatMap(({ name, folder }) => agentsIn(given, join(folder, 'agents'), 'plugin', `${name}:`)),
  ];
  const first = new Map(all.toReversed().map((item) => [item.name, item]));
  return all.map((item) =>
    first.get(item.name) === item
      ? item
      : { ...item, loaded: 'off', why: `${first.get(item.name)!.source} has the same name`, text: '' },
  );
}

/** A file without a name or a description is none. */
const agentsIn = ({ files }: Surroundings, folder: string, scope: Scope, prefix = ''): Draft[] =>
  files.below(folder, '.md').flatMap((file): Draft[] => {
    const { fields } = frontMatterOf(files.text(file) ?? '');
    const [name, description] = [lineOf(fields['name']), lineOf(fields['description'])];
    if (name === '' || description === '') return [];
    const text = `- ${prefix}${name}: ${description} (Tools: ${toolsOf(fields)})\n`;
    const item = { category: 'custom_agents', name: `${prefix}${name}`, scope, source: file } as const;
    return [{ ...item, basis: 'exact', loaded: 'start', text }];
  });

function toolsOf(fields: ReturnType<typeof frontMatterOf>['fields']): string {
  const denied = wordsOf(fields['disallowedTools']);
  const allowed = wordsOf(fields['tools']).filter((tool) => !denied.includes(tool));
  if (allowed.length > 0) return allowed.join(', ');
  return denied.length > 0 ? `All tools except ${denied.join(', ')}` : 'All tools';
}
