import { read } from './files.ts';
import { jsonIn } from './json-text.ts';
import { type Fields, isFields } from './slot.ts';

/** Settings of a host. @returns nothing for no file; undefined for one that cannot be understood */
export function settingsIn(path: string): Fields | undefined {
  try {
    const text = read(path);
    const value = text === undefined || text.trim() === '' ? {} : jsonIn(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The texts at a place of each of some settings; undefined if one of them cannot be understood. */
export function textsIn(all: readonly (Fields | undefined)[], ...path: readonly string[]): string[] | undefined {
  const found: string[] = [];
  for (const settings of all) {
    const value = path.reduce<unknown>((at, name) => (isFields(at) ? at[name] : undefined), settings);
    if (settings === undefined || !isTexts(value ?? [])) return undefined;
    found.push(...((value ?? []) as string[]));
  }
  return found;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
