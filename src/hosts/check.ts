import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isOnPath } from '../process/on-path.ts';
import type { Edit } from './edit.ts';
import { read } from './files.ts';
import type { Calls, Host, Scope, Where } from './host.ts';

/** One thing that was looked at. `unseen` was never tried by who made tks. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'wrong' | 'unseen';
  readonly text: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** What stands in a host's files in one scope; nothing where neither the host nor tks is there. @param path PATH */
export function checkHost(host: Host, scope: Scope, where: Where, calls: Calls, path: string): Check[] {
  const {
    names: [name],
    title,
    notes,
    modes = [],
  } = host;
  const common = { name: `${title}, ${scope}`, mend: `tks init ${name}${scope === 'project' ? ' --project' : ''}` };
  const edits = host.edits(scope, where, calls, undefined);
  const states = edits.map(stateOf);
  if (states.every((state) => state === 'absent'))
    return scope === 'user' && isThere(host, edits, path) ? [{ ...common, state: 'note', text: 'not installed' }] : [];
  const at = states.findIndex((state) => state === 'unreadable' || state === 'absent');
  const file = edits[at]?.path;
  if (file !== undefined) {
    const text = states[at] === 'absent' ? `tks is missing in ${file}` : `${file} cannot be understood`;
    return [{ ...common, state: 'wrong', text }];
  }
  const all = [undefined, ...modes].map((mode) => host.edits(scope, where, calls, mode));
  const isOurs = all.some((some) => some.every((edit) => stateOf(edit) === 'exact'));
  const files = edits.map((edit) => edit.path).join(', ');
  return isOurs
    ? [{ name: common.name, state: 'ok', text: [files, ...notes].join('. ') }]
    : [{ ...common, state: 'note', text: `${files}: not what this tks would write` }];
}

function stateOf(edit: Edit): 'absent' | 'unreadable' | 'exact' | 'other' {
  try {
    const text = read(edit.path);
    if (text === undefined || !edit.has(text)) return 'absent';
    return edit.put(text) === text ? 'exact' : 'other';
  } catch {
    return 'unreadable';
  }
}

/** Its program is on PATH, or it has a folder of its own. */
const isThere = ({ programs }: Host, edits: readonly Edit[], path: string): boolean =>
  programs.some((program) => isOnPath(program, path)) || edits.some((edit) => existsSync(dirname(edit.path)));
