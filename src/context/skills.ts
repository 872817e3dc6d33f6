import { basename, dirname, join, relative } from 'node:path';
import { numberOf } from './files.ts';
import { frontMatterOf, lineOf } from './front-matter.ts';
import type { Cut, Loaded, Scope } from './model.ts';
import type { Plugin } from './plugins.ts';
import type { Draft, Surroundings } from './surroundings.ts';
import { skillOverrides } from './switched-off.ts';

export interface Skill {
  readonly name: string;
  readonly scope: Scope;
  readonly file: string;
  readonly loaded: Loaded;
  readonly why?: string;
  /** `- name: description`, whole, and cut to the name alone. */
  readonly line: string;
  readonly short: string;
  readonly cut?: Cut;
}

/** What the list of skills may take. */
export interface Listing {
  /** Characters of the whole list. */
  readonly budget: number;
  /** Characters of the host's own skills, which are never shortened. */
  readonly taken: number;
}

/** Skills, and the older commands, of the user, the project and plugins; of two with one name the first. */
export function skillsOf(given: Surroundings, plugins: readonly Plugin[]): Skill[] {
  const skills = new Map<string, Skill>();
  for (const skill of allSkills(given, plugins)) if (!skills.has(skill.name)) skills.set(skill.name, skill);
  return [...skills.values()];
}

function allSkills(given: Surroundings, plugins: readonly Plugin[]): Skill[] {
  const { places, own } = given;
  const projects = own.map((folder) => join(folder, '.claude'));
  return [
    ...skillsIn(given, join(places.config, 'skills'), 'user'),
    ...projects.flatMap((folder) => skillsIn(given, join(folder, 'skills'), 'project')),
    ...commandsIn(given, join(places.config, 'commands'), 'user'),
    ...projects.flatMap((folder) => commandsIn(given, join(folder, 'commands'), 'project')),
    ...plugins.flatMap(({ name, folder }) => [
      ...commandsIn(given, join(folder, 'commands'), 'plugin', `${name}:`),
      ...skillsIn(given, join(folder, 'skills'), 'plugin', `${name}:`),
    ]),
  ];
}

const skillsIn = (given: Surroundings, folder: string, scope: Scope, prefix = ''): Skill[] =>
  given.files.names(folder).flatMap((name) => {
    const file = join(folder, name, 'SKILL.md');
    const text = given.files.text(file);
    return text === undefined ? [] : [skillOf(given, { file, scope, text, name: `${prefix}${name}` })];
  });

const commandsIn = (given: Surroundings, folder: string, scope: Scope, prefix = ''): Skill[] =>
  given.files.below(folder, '.md').flatMap((file) => {
    const text = given.files.text(file);
    const group = relative(folder, dirname(file)).split('/').filter(Boolean);
    const name = prefix + [...group, basename(file, '.md')].join(':');
    return text === undefined ? [] : [skillOf(given, { file, scope, text, name })];
  });

interface Source {
  readonly file: string;
  readonly scope: Scope;
  readonly text: string;
  readonly name: string;
}

/** Characters of a description. */
const LONGEST = 1536;

function skillOf({ setting, settings }: Surroundings, { file, scope, text, name }: Source): Skill {
  const { fields, body } = frontMatterOf(text);
  const own = lineOf(fields['name']);
  const short = `- ${name}${own === '' || own === name.split(':').at(-1) ? '' : ` (${own})`}`;
  const told = [lineOf(fields['description']) || firstLine(body), lineOf(fields['when_to_use'])].filter(Boolean);
  const said = told
    .join(' - ')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
  const most = numberOf(setting('skillListingMaxDescChars')) ?? LONGEST;
  const cut = said.length > most && {
    characters: said.length - most + 1,
    why: `beyond ${most} characters of a description`,
  };
  const description = cut ? `${said.slice(0, most - 1)}…` : said;
  const base = { name, scope, file, short, line: `${short}: ${description}`, ...(cut && { cut }) };
  const override = skillOverrides({ settings })[name];
  if (override === 'off') return { ...base, loaded: 'off', why: 'skillOverrides switches it off' };
  if (override === 'name-only') return { ...base, loaded: 'start', why: 'skillOverrides leaves its name', line: short };
  if (override === 'user-invocable-only' || fields['disable-model-invocation'] === 'true')
    return { ...base, loaded: 'deferred', why: 'only you can call it' };
  if (fields['paths'] !== undefined) return { ...base, loaded: 'deferred', why: 'only with files of its paths' };
  return { ...base, loaded: 'start' };
}

const firstLine = (body: string): string =>
  (body.split('\n').find((line) => line.trim() !== '') ?? 'Skill').replace(/^#+\s+/u, '');

/** Each with its line in the list of the first request: all names stay, descriptions as long as there is room, in order. */
export function skillItems(skills: readonly Skill[], { budget, taken }: Listing): Draft[] {
  const names = skills.filter(({ loaded }) => loaded === 'start').reduce((sum, { short }) => sum + short.length + 1, 0);
  let room = budget - taken - names;
  return skills.map((skill) => {
    const { name, scope, file, loaded, why, line, short, cut } = skill;
    const more = line.length - short.length;
    const fits = loaded !== 'start' || more <= room;
    if (loaded === 'start' && fits) room -= more;
    const left = fits ? cut : { characters: more, why: `beyond the ${budget} that the list of skills may have` };
    const text = loaded === 'start' ? `${fits ? line : short}\n` : '';
    const item = { category: 'skills', name, scope, source: file, basis: 'exact', loaded, text } as const;
    return { ...item, ...(why !== undefined && { why }), ...(left && { cut: left }) };
  });
}
