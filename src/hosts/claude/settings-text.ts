import { type Addition, addTo as addAll, removeFrom as removeAll } from '../json-text.ts';

/** What stands in a settings file because of tks. */
export interface Additions {
  /** Permission rules. */
  readonly allow: readonly string[];
  /** Variables for the host's commands. */
  readonly env: Readonly<Record<string, string>>;
  /** Hooks by their event; one that stands there already is not added again. */
  readonly hooks: Readonly<Record<string, object>>;
}

export const isEmpty = ({ allow, env, hooks }: Additions): boolean =>
  allow.length + Object.keys(env).length + Object.keys(hooks).length === 0;

/** The same text with the additions in it, everything else byte for byte as it was. @param file for messages */
export const addTo = (text: string, additions: Additions, file: string): string =>
  addAll(text, listOf(additions), file);

/** Takes the additions out again, and lists and groups that are empty then. */
export const removeFrom = (text: string, additions: Additions, file: string): string =>
  removeAll(text, listOf(additions), file);

const listOf = ({ allow, env, hooks }: Additions): Addition[] => [
  ...allow.map((value): Addition => ({ kind: 'element', path: ['permissions', 'allow'], value })),
  ...Object.entries(env).map(([name, value]): Addition => ({ kind: 'member', path: ['env', name], value })),
  ...Object.entries(hooks).map(([event, value]): Addition => ({ kind: 'element', path: ['hooks', event], value })),
];
