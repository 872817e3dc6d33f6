import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_PATH } from './path.ts';
import type { Place } from './places.ts';

/** A filter file of a user or a project. */
export interface OwnFile {
  readonly origin: Place['origin'];
  /** `git/push` */
  readonly path: string;
  readonly file: string;
}

/** Its text, with the hash that speaks for it: of these very bytes, at this very place. */
export interface Content {
  readonly text: string;
  readonly hash: string;
}

const EXTENSION = '.toml';

/** The filter files of a folder, by the paths they serve; no deeper than a path can be long, so that no link leads in a circle. */
export function filesIn({ origin, folder }: Place): OwnFile[] {
  const found: OwnFile[] = [];
  const walk = (below: readonly string[]) => {
    for (const { name, isFolder } of entriesOf(join(folder, ...below))) {
      const parts = [...below, name];
      if (isFolder && parts.length < LONGEST_PATH) walk(parts);
      else if (!isFolder && name.endsWith(EXTENSION) && name !== EXTENSION)
        found.push({ origin, path: parts.join('/').slice(0, -EXTENSION.length), file: join(folder, ...parts) });
    }
  };
  walk([]);
  return found;
}

/** What cannot be read is not there. */
function entriesOf(folder: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(folder)
      .sort()
      .flatMap((name) => {
        const stat = statSync(join(folder, name), { throwIfNoEntry: false });
        return stat ? [{ name, isFolder: stat.isDirectory() }] : [];
      });
  } catch {
    return [];
  }
}

/** Bytes; the largest of our own has 5,000. */
const LARGEST = 262_144;

/** @throws Error that says why a file is none to be read */
export function contentOf(file: string): Content {
  const stat = statSync(file);
  if (!stat.isFile()) throw new Error('is no file');
  if (stat.size > LARGEST) throw new Error(`is larger than ${LARGEST} bytes`);
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(realpathSync(file)).update('\0').update(bytes).digest('hex');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hash };
  } catch {
    throw new Error('is no valid UTF-8');
  }
}
