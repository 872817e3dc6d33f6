import { accessSync, constants } from 'node:fs';

/** Endings of what Windows runs by its name alone, npm's shims (`npm.cmd`) among them. */
const WINDOWS_ENDINGS = ['', '.exe', '.cmd', '.bat', '.com', '.ps1'];

/**
 * True if a program stands in one of the folders, whether or not it may be run.
 * @param path PATH
 * @param platform as Node names it: what parts the folders, and which endings a name may have, depends on it
 */
export function isOnPath(program: string, path: string, platform: string = process.platform): boolean {
  const [delimiter, endings] = platform === 'win32' ? [';', WINDOWS_ENDINGS] : [':', ['']];
  return path
    .split(delimiter)
    .some((folder) => endings.some((ending) => exists(`${folder || '.'}/${program}${ending}`)));
}

/** True if it is named by a place, and not to be looked for. */
export const isPath = (program: string, platform: string = process.platform): boolean =>
  (platform === 'win32' ? /[\\/]/u : /\//u).test(program);

function exists(file: string): boolean {
  try {
    accessSync(file, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}
