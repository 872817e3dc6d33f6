import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Which filters of projects the user has seen and agreed to: hashes of a file's bytes and place, each with the file's name for who
 * reads the list. A file that changes or moves has another hash, and so has to be agreed to again.
 */

/** @param config the user's configuration folder */
const listIn = (config: string): string => join(config, 'trusted');

export function readTrusted(config: string | undefined): ReadonlyMap<string, string> {
  const lines = config === undefined ? [] : linesOf(listIn(config));
  return new Map(lines.map((line) => [line.slice(0, HASH), line.slice(HASH + 2)]));
}

const HASH = 64;

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^[0-9a-f]{64} {2}./u.test(line));
  } catch {
    return [];
  }
}

/** Written under another name first, since a run may be reading. */
export function writeTrusted(config: string, trusted: ReadonlyMap<string, string>): void {
  const file = listIn(config);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, [...trusted].map(([hash, name]) => `${hash}  ${name}\n`).join(''), { mode: 0o600 });
  renameSync(part, file);
}
