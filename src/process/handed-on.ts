import { fstatSync } from 'node:fs';

/** Above it, what we have inherited reaches the command by itself; below, Node has closed it to whatever is started. */
const LAST = 15;
const NAMED = /^\/(?:dev|proc\/self)\/fd\/(?<fd>\d+)$/u;

/**
 * What stands for the descriptors from 3 on when the command starts: those that its words name, as `<(…)` does in zsh, and those of
 * `make`'s job server; for others nothing is known of whose they are.
 */
export function handedOn(argv: readonly string[], jobServer: readonly number[]): (3 | 'ignore')[] {
  const named = argv.flatMap((word) => NAMED.exec(word)?.groups?.['fd'] ?? []).map(Number);
  const wanted = [...named, ...jobServer].filter((fd) => fd > 2 && fd <= LAST && isOpen(fd));
  // The types of execa know descriptors up to 3 only.
  return Array.from({ length: Math.max(2, ...wanted) - 2 }, (_, at) =>
    wanted.includes(at + 3) ? ((at + 3) as 3) : 'ignore',
  );
}

/** Node's own, such as its event queue, are neither. */
function isOpen(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFIFO() || stat.isFile() || stat.isSocket() || stat.isCharacterDevice();
  } catch {
    return false;
  }
}
