import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Is this path, as it was written in a folder, one below that folder? */
export function isInside(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(isAbsolute(path) ? path : join(folder, path)));
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return false;
  }
}
