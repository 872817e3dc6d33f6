import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tks-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('npm pack gives a tarball that installs without a network and runs in an empty folder', () => {
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--cache', join(folder, 'cache'), '--offline', '--no-audit', '--no-fund'], { cwd });
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  npm(folder, 'install', '--prefix', folder, join(folder, tarball));
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['tks']);
  expect(existsSync(join(folder, 'node_modules/tks/src'))).toBe(false);
  const tks = join(folder, 'node_modules/.bin/tks');
  const env = { ...process.env, TKS_HOME: join(folder, 'home') };
  expect(execFileSync(tks, ['echo', 'hello'], { env, encoding: 'utf8' })).toBe('hello\n');
  expect(execFileSync(tks, ['raw'], { env, cwd: root, encoding: 'utf8' })).toBe('hello\n');
});
