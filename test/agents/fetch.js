import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The agent's packages, as npm has them. @returns their folder */
export function fetchAgent(name, packages) {
  const versions = Object.values(packages).join('-');
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tks', `${name}-${versions}`);
  if (!existsSync(join(cache, 'done'))) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{}');
    const wanted = Object.entries(packages).map(([one, version]) => `${one}@${version}`);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
      cwd: cache,
      stdio: 'inherit',
    });
    writeFileSync(join(cache, 'done'), '');
  }
  return join(cache, 'node_modules');
}
