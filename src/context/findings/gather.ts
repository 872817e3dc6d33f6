import { join } from 'node:path';
import { createFiles, fieldsOf } from '../files.ts';
import { shown } from '../memory.ts';
import type { Report } from '../model.ts';
import type { Places } from '../places.ts';
import { isFolderOf } from '../session-file.ts';
import type { SessionUse } from '../usage.ts';
import type { Given } from './given.ts';
import { natureOf } from './kinds.ts';

/** Looks at what findings need besides the report: what the project is made of, and which settings say what. */
export function givenOf(report: Report, places: Places, { sessions, days }: Pick<Given, 'sessions' | 'days'>): Given {
  const { folder, config } = places;
  const files = createFiles();
  const settings = join(folder, '.claude/settings.local.json');
  const all = [join(config, 'settings.json'), join(folder, '.claude/settings.json'), settings];
  const variableIn = new Map<string, string[]>();
  let address: unknown = places.variables['ANTHROPIC_BASE_URL'];
  for (const file of all)
    for (const [name, value] of Object.entries(fieldsOf(files.json(file)['env']))) {
      variableIn.set(name, [...(variableIn.get(name) ?? []), file]);
      if (name === 'ANTHROPIC_BASE_URL') address = value;
    }
  return {
    report,
    sessions,
    days,
    isHere: ({ project }: SessionUse) => isFolderOf(folder, project),
    nature: natureOf(folder),
    shown: (file) => shown(file, places),
    settings,
    variableIn,
    ownModel: typeof address === 'string' && !/^https:\/\/api\.anthropic\.com(?:\/|$)/u.test(address),
    read: files.text,
  };
}
