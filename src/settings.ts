import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUDGETS, type Budgets } from './engine/model.ts';
import type { Env } from './env.ts';
import { UserError } from './errors.ts';

/** What a user may set for all runs, in `config.toml` of the user's configuration folder or by variables. */
export interface Settings {
  readonly budgets: Budgets;
  /** What is wrong with them, a line each; what is wrong counts as not set. */
  readonly complaints: readonly string[];
}

const NAMES: readonly string[] = BUDGETS;

/**
 * Variables come before the file.
 * @param folder the user's configuration folder
 */
export async function readSettings(folder: string | undefined, env: Env): Promise<Settings> {
  const complaints: string[] = [];
  const attempt = async (read: () => Budgets | Promise<Budgets>): Promise<Budgets> => {
    try {
      return await read();
    } catch (error) {
      complaints.push((error as Error).message);
      return {};
    }
  };
  const ofFile = await attempt(() => (folder === undefined ? {} : readFile(join(folder, 'config.toml'))));
  const ofEnv = await attempt(() => (env.budget === undefined ? {} : sameFor(env.budget, 'TKS_BUDGET')));
  return { budgets: { ...ofFile, ...ofEnv }, complaints };
}

/** One budget whatever the command is. */
export const everyBudget = (characters: number): Budgets =>
  Object.fromEntries(BUDGETS.map((name) => [name, characters]));

function sameFor(text: string, name: string): Budgets {
  if (!/^\d+$/u.test(text)) throw new UserError(`${name} must be a number of characters, not '${text}'`);
  return everyBudget(Number(text));
}

async function readFile(file: string): Promise<Budgets> {
  const text = contentOf(file);
  return text === undefined ? {} : parseSettings(text, file);
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UserError(`${file} cannot be read: ${code}`);
  }
}

/** The parser is loaded only where there is something to parse. */
async function parseSettings(text: string, file: string): Promise<Budgets> {
  const { lineOf, parseToml } = await import('./toml.ts');
  const fail = (needle: string, reason: string): never => {
    throw new UserError(`${file}:${lineOf(text, needle)}: ${reason}`);
  };
  const { budget = {}, ...rest } = parseToml(text, file);
  for (const key of Object.keys(rest)) fail(key, `unknown key '${key}'; there is only 'budget'`);
  if (typeof budget !== 'object' || budget === null || Array.isArray(budget))
    fail('budget', "'budget' must be a table");
  for (const [name, value] of Object.entries(budget as object)) {
    if (!NAMES.includes(name)) fail(name, `unknown budget '${name}'; there are ${NAMES.join(', ')}`);
    if (!Number.isSafeInteger(value) || value < 0) fail(name, `'${name}' must be a number of characters`);
  }
  return budget as Budgets;
}
