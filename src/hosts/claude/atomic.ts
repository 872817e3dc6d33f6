import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Names of what is not finished; whatever is interrupted leaves only these behind. */
const unfinished = (path: string): string => `${path}.tks-${process.pid}`;

/** Puts a text in the place of a file, so that a reader sees the old one or the new one. Mode and symbolic links stay. */
export function writeAtomically(path: string, text: string): void {
  const file = existsSync(path) ? realpathSync(path) : path;
  mkdirSync(dirname(file), { recursive: true });
  const next = unfinished(file);
  try {
    const fd = openSync(next, 'w', 0o600);
    writeFileSync(fd, text);
    fsyncSync(fd);
    closeSync(fd);
    chmodSync(next, existsSync(file) ? statSync(file).mode & 0o7777 : 0o600);
    renameSync(next, file);
  } finally {
    rmSync(next, { force: true });
  }
}

/** A file of a folder that is put in place as a whole. */
export interface Part {
  readonly text: string;
  readonly executable?: boolean;
}

/**
 * Puts a folder in the place of another one.
 * @param aside a folder on the same file system, in which nothing is looked for
 */
export function replaceFolder(path: string, parts: ReadonlyMap<string, Part>, aside: string): void {
  const [next, old] = [join(aside, `.tks-new-${process.pid}`), join(aside, `.tks-old-${process.pid}`)];
  try {
    for (const [name, { text, executable }] of parts) {
      mkdirSync(dirname(join(next, name)), { recursive: true });
      writeFileSync(join(next, name), text, { mode: executable ? 0o755 : 0o644 });
    }
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) renameSync(path, old);
    renameSync(next, path);
  } finally {
    for (const one of [next, old]) rmSync(one, { recursive: true, force: true });
  }
}

/** Takes a folder away in one step, then removes it. */
export function removeFolder(path: string, aside: string): void {
  const old = join(aside, `.tks-old-${process.pid}`);
  renameSync(path, old);
  rmSync(old, { recursive: true, force: true });
}
