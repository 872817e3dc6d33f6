import { basename, join } from 'node:path';
import { type Fields, fieldsOf, textOf } from './files.ts';
import type { Surroundings } from './surroundings.ts';

/** A plugin of Claude Code that is switched on. */
export interface Plugin {
  readonly name: string;
  readonly folder: string;
  /** Its `plugin.json`. */
  readonly manifest: Fields;
}

/** Stands in a plugin's commands for its folder. */
export const PLUGIN_ROOT = /\$\{CLAUDE_PLUGIN_ROOT\}/gu;

export function pluginsOf(given: Surroundings): Plugin[] {
  return [...installed(given), ...besideSkills(given)].map(({ name, folder }) => {
    const manifest = given.files.json(join(folder, '.claude-plugin/plugin.json'));
    return { name: textOf(manifest['name']) ?? name, folder, manifest };
  });
}

interface Found {
  readonly name: string;
  readonly folder: string;
}

/** Those of a marketplace: installed for all, or for this project, and not switched off. */
function installed({ places, files, settings, root }: Surroundings): Found[] {
  const listed = fieldsOf(files.json(join(places.config, 'plugins/installed_plugins.json'))['plugins']);
  const enabled = (id: string) =>
    settings.map(({ values }) => fieldsOf(values['enabledPlugins'])[id]).find((value) => value !== undefined);
  return Object.entries(listed).flatMap(([id, entries]) => {
    if (enabled(id) !== true) return [];
    const entry = (Array.isArray(entries) ? entries : [entries])
      .map(fieldsOf)
      .find(({ projectPath }) => projectPath === undefined || [places.folder, root].includes(String(projectPath)));
    const folder = textOf(entry?.['installPath']);
    return folder === undefined ? [] : [{ name: id.split('@')[0]!, folder }];
  });
}

/** A folder of skills may hold a plugin. */
const besideSkills = ({ places, files, own }: Surroundings): Found[] =>
  [places.config, ...own.map((folder) => join(folder, '.claude'))]
    .flatMap((folder) => files.names(join(folder, 'skills')).map((name) => join(folder, 'skills', name)))
    .filter((folder) => files.names(folder).includes('.claude-plugin'))
    .map((folder) => ({ name: basename(folder), folder }));
