import { basename, join } from 'node:path';
import { textOf } from './files.ts';
import { frontMatterOf, lineOf } from './front-matter.ts';
import type { Draft, Surroundings } from './surroundings.ts';

/** The output style that the settings name, if it is one of the user's or the project's own. */
export function styleItems({ places, files, own, setting }: Surroundings): Draft[] {
  const wanted = textOf(setting('outputStyle'));
  if (wanted === undefined) return [];
  const folders = [
    ...own.map((folder) => ({ scope: 'project', folder: join(folder, '.claude/output-styles') }) as const),
    { scope: 'user', folder: join(places.config, 'output-styles') } as const,
  ];
  for (const { scope, folder } of folders)
    for (const file of files.below(folder, '.md')) {
      const { fields, body } = frontMatterOf(files.text(file) ?? '');
      const name = lineOf(fields['name']) || basename(file, '.md');
      if (name !== wanted) continue;
      const text = `# Output Style: ${name}\n${body.trim()}\n\n${name} output style is active. Remember to follow the specific guidelines for this style.\n\n`;
      const item = { category: 'system_prompt', name: `output style ${name}`, scope, source: file } as const;
      return [{ ...item, basis: 'exact', loaded: 'start', text }];
    }
  return [];
}
