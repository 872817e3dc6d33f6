import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ContentCount, idOf } from './raw-content.ts';

/**
 * Gives a finished file the number of its content, and takes its old name away. Safe beside other writers.
 * @param folder where it is to stand; `file` stands in it already
 * @returns the id: that of an equal file if there is one
 * @throws if the file system refuses
 */
export function place(file: string, folder: string, count: ContentCount): string {
  for (let collisions = 0; ; collisions++) {
    const id = idOf(count, collisions);
    const target = join(folder, id);
    if (tryLink(file, target)) return id;
    if (!equalFiles(file, target)) continue;
    unlinkSync(file);
    utimesSync(target, new Date(), new Date());
    return id;
  }
}

/** A link fails where the name is taken; a rename would take another run's output away. */
function tryLink(file: string, target: string): boolean {
  try {
    linkSync(file, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)) return false;
    renameSync(file, target);
    return true;
  }
  unlinkSync(file);
  return true;
}

function equalFiles(one: string, other: string): boolean {
  const fds: number[] = [];
  try {
    for (const file of [one, other]) fds.push(openSync(file, 'r'));
    return equalContents(fds[0]!, fds[1]!);
  } catch {
    // Pruned in between: the next number is as good.
    return false;
  } finally {
    for (const fd of fds) closeSync(fd);
  }
}

const BLOCK = 65_536;

function equalContents(one: number, other: number): boolean {
  if (fstatSync(one).size !== fstatSync(other).size) return false;
  const [left, right] = [Buffer.allocUnsafe(BLOCK), Buffer.allocUnsafe(BLOCK)];
  for (;;) {
    const length = readSync(one, left);
    if (length !== readSync(other, right)) return false;
    if (length === 0) return true;
    if (!left.subarray(0, length).equals(right.subarray(0, length))) return false;
  }
}
