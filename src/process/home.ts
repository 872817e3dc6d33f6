import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Folders for the raw store, the journal and the FIFOs, best first; the second serves when the first cannot be written. */
export async function homesOf(home: string | undefined): Promise<string[]> {
  const preferred = home ?? (await dataFolder());
  const temporary = join(tmpdir(), `tks-${userId()}`);
  return [preferred, temporary].filter((folder) => folder !== undefined && !isForeign(folder)) as string[];
}

/** Undefined for a user without a home folder; env-paths asks for it while it loads. */
async function dataFolder(): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths');
    return envPaths('tks', { suffix: '' }).data;
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

/** Makes a folder that only the user can enter. */
export function ensureFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
