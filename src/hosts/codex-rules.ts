import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rules } from '../command-line/permissions.ts';
import { prefixRule } from './careful.ts';

/** Rules of an organisation. */
const SYSTEM = ['/etc/codex'];
const QUOTED = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/gu;
/** Then only what the host knows as harmless runs unasked, and it does not know tks. */
const ASKS_ALWAYS = /^\s*approval_policy\s*=\s*["']untrusted["']/mu;

/**
 * All words that stand in rules, whatever these say of them: a command that one of them is about stays as it is.
 * @returns undefined if rules cannot be read, or nearly everything is asked about
 */
export function codexRules(home: string, folder: string): Rules | undefined {
  try {
    const folders = [...SYSTEM, home, ...above(folder).map((one) => join(one, '.codex'))];
    const config = folders.map((one) => textIn(join(one, 'config.toml'))).join('\n');
    if (ASKS_ALWAYS.test(config)) return undefined;
    const texts = [...SYSTEM.map((one) => textIn(join(one, 'requirements.toml'))), ...folders.flatMap(rulesIn)];
    const words = texts.flatMap((text) => [...text.matchAll(QUOTED)].map(([, one, other]) => one ?? other ?? ''));
    return { allow: [], ask: [], deny: [...new Set(words)].filter((word) => word !== '').map(prefixRule) };
  } catch {
    return undefined;
  }
}

const above = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...above(dirname(folder))];

const rulesIn = (folder: string): string[] => {
  const rules = join(folder, 'rules');
  return existsSync(rules)
    ? readdirSync(rules)
        .filter((name) => name.endsWith('.rules'))
        .map((name) => readFileSync(join(rules, name), 'utf8'))
    : [];
};

const textIn = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
