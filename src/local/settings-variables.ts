import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, type Variables } from './server.ts';

/**
 * Claude Code's variables: those in the `env` of its settings outrank those of the shell, the project's own outrank the user's.
 * A file that cannot be read says nothing; `tks doctor` tells of it.
 * @param config folder of the user's settings
 * @param project folder of the session
 */
export function variablesOf(config: string, project: string, shell: Variables): Variables {
  const files = [
    join(config, 'settings.json'),
    join(project, '.claude/settings.json'),
    join(project, '.claude/settings.local.json'),
  ];
  return Object.assign({}, shell, ...files.map(envIn));
}

function envIn(file: string): Variables {
  try {
    const env = fieldsOf(fieldsOf(JSON.parse(readFileSync(file, 'utf8')))['env']);
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}
