import { existsSync, readFileSync, rmSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import { writeAtomically } from '../atomic.ts';
import { valueAt } from '../json-text.ts';
import { addTo, removeFrom } from './settings-text.ts';

type Variables = Readonly<Record<string, string>>;

/** What was there before, kept beside the settings until it is undone. */
interface Saved {
  /** Undefined: there was no file. */
  readonly before: string | undefined;
  readonly variables: Variables;
}

const savedOf = (settings: string): string => `${settings}.tks-local`;
const additionsOf = (env: Variables) => ({ allow: [], env, hooks: {} });

/**
 * Writes variables into the `env` of a settings file; what was written by an earlier call goes first.
 * @throws UserError if one of them stands there with another value, or the file is no JSON
 */
export function saveVariables(settings: string, variables: Variables): void {
  removeVariables(settings);
  const before = read(settings);
  const after = addTo(before ?? '', additionsOf(variables), settings);
  const standsThere = (name: string) => valueAt(after, ['env', name]);
  const other = Object.keys(variables).find((name) => standsThere(name) !== variables[name]);
  if (other !== undefined) {
    const was = JSON.stringify(standsThere(other));
    throw new UserError(`${settings} sets ${other} to ${was} already`, 'take that out first; nothing was changed');
  }
  writeAtomically(savedOf(settings), `${JSON.stringify({ before, variables } satisfies Saved)}\n`);
  writeAtomically(settings, after);
}

/**
 * Takes them out again: the file is byte for byte as it was, unless somebody has changed it since; then only the variables go.
 * @returns false if none were written
 */
export function removeVariables(settings: string): boolean {
  const text = read(savedOf(settings));
  if (text === undefined) return false;
  const { before, variables } = JSON.parse(text) as Saved;
  const now = read(settings);
  const additions = additionsOf(variables);
  if (now !== undefined && now !== before) {
    const untouched = now === addTo(before ?? '', additions, settings);
    if (untouched && before === undefined) rmSync(settings);
    else writeAtomically(settings, untouched ? before! : removeFrom(now, additions, settings));
  }
  rmSync(savedOf(settings), { force: true });
  return true;
}

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
