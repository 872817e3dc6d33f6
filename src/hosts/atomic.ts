import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What a file is called with until it is whole. */
export const UNFINISHED = '.tks-new';

/**
 * Puts a text in the place of a file, so that a reader sees the old one or the new one. Mode and symbolic links stay.
 * @param check throws if the file must stay after all; asked when nothing is left to do but to put it in place
 */
export function writeAtomically(path: string, text: string | Uint8Array, check: () => void = () => {}): void {
  const file = targetOf(path);
  mkdirSync(dirname(file), { recursive: true });
  const next = file + UNFINISHED;
  try {
    const fd = openSync(next, 'w', 0o600);
    writeFileSync(fd, text);
    fsyncSync(fd);
    closeSync(fd);
    chmodSync(next, existsSync(file) ? statSync(file).mode & 0o7777 : 0o600);
    check();
    renameSync(next, file);
  } finally {
    rmSync(next, { force: true });
  }
}

/** Where a symbolic link leads to, though nothing may stand there yet; else the path itself. */
export function targetOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** A file of a folder that is put in place as a whole. */
export interface Part {
  readonly text: string;
  readonly executable?: boolean;
}

/** Names beside the folder while it changes; the next call finds them if this one is interrupted. */
const OLD = '.tks-old';
const GONE = '.tks-gone';

/**
 * Ends what an interrupted call has begun: a folder that was put aside comes back, what was not finished goes.
 * @param aside a folder on the same file system, in which nothing is looked for
 */
export function recoverFolder(path: string, aside: string): void {
  if (!existsSync(path) && existsSync(join(aside, OLD))) renameSync(join(aside, OLD), path);
  for (const name of [UNFINISHED, OLD, GONE]) rmSync(join(aside, name), { recursive: true, force: true });
}

/** Puts a folder in the place of another one. */
export function replaceFolder(path: string, parts: ReadonlyMap<string, Part>, aside: string): void {
  const [next, old] = [join(aside, UNFINISHED), join(aside, OLD)];
  for (const [name, { text, executable }] of parts) {
    mkdirSync(dirname(join(next, name)), { recursive: true });
    writeFileSync(join(next, name), text, { mode: executable ? 0o755 : 0o644 });
  }
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) renameSync(path, old);
  renameSync(next, path);
  rmSync(old, { recursive: true, force: true });
}

/** Takes a folder away in one step, then removes it. */
export function removeFolder(path: string, aside: string): void {
  renameSync(path, join(aside, GONE));
  rmSync(join(aside, GONE), { recursive: true, force: true });
}
