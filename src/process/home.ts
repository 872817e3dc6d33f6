import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Folders for the raw store, the journal and the FIFOs, best first; the second serves when the first cannot be written. */
export async function homesOf(home: string | undefined): Promise<string[]> {
  const preferred = home ?? (await dataFolder());
  const temporary = join(tmpdir(), `tks-${userId()}`);
  return [preferred, temporary].filter((folder) => folder !== undefined && !isForeign(folder)) as string[];
}

const dataFolder = (): Promise<string | undefined> => folderOf('data');

/** Where the user's settings are. */
export const configFolder = (): Promise<string | undefined> => folderOf('config');

/** Undefined for a user without a home folder; env-paths asks for it while it loads. */
async function folderOf(kind: 'data' | 'config'): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths');
    return envPaths('tks', { suffix: '' })[kind];
  } catch {
    return undefined;
  }
}

function userId(): number | string {
  return process.getuid?.() ?? userInfo().username;
}

/** The temporary folder is everybody's: what stands there under our name may be somebody else's trap. */
function isForeign(folder: string): boolean {
  try {
    const stat = lstatSync(folder);
    return (
      process.getuid !== undefined && (stat.uid !== process.getuid() || !(stat.isDirectory() || stat.isSymbolicLink()))
    );
  } catch {
    return false;
  }
}

/** Makes a folder that only the user can enter, and those above it. Node's own way never ends below /proc. */
export function ensureFolder(folder: string): void {
  if (make(folder)) return;
  ensureFolder(dirname(folder));
  if (!make(folder)) throw new Error(`${folder} cannot be made`);
}

/** @returns false if the folder above is missing */
function make(folder: string): boolean {
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(folder) !== folder) return false;
    if (code !== 'EEXIST') throw error;
  }
  return true;
}
