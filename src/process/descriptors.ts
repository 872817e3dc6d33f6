import { fstatSync, type Stats, statSync } from 'node:fs';
import { isatty } from 'node:tty';

/** What a descriptor of ours is: `host` is the file in which a host collects output, `other` a device or closed. */
export type DescriptorKind = 'terminal' | 'pipe' | 'host' | 'file' | 'other';

export interface Descriptor {
  readonly kind: DescriptorKind;
  /** Equal for descriptors of the same file. */
  readonly identity: string;
  /** Bytes that stand in it already, for a file. */
  readonly size: number;
  /** Name of a host's file. */
  readonly name: string | undefined;
}

/** @returns the name of a file in which a host collects output */
export type HostOutputName = (fd: number, stat: Stats) => string | undefined;

export function describe(fd: number, hostOutputName: HostOutputName): Descriptor {
  let stat: Stats;
  try {
    stat = fstatSync(fd);
  } catch {
    return { kind: 'other', identity: `closed ${fd}`, size: 0, name: undefined };
  }
  const identity = `${stat.dev}:${stat.ino}`;
  if (!stat.isFile()) return { kind: kindOf(fd, stat), identity, size: 0, name: undefined };
  const name = hostOutputName(fd, stat);
  return { kind: name === undefined ? 'file' : 'host', identity, size: stat.size, name };
}

function kindOf(fd: number, stat: Stats): DescriptorKind {
  if (stat.isFIFO() || stat.isSocket()) return 'pipe';
  if (stat.isCharacterDevice() && isNull(stat)) return 'other';
  // Windows' pipes are none of these, and no device either.
  return isatty(fd) ? 'terminal' : stat.isCharacterDevice() ? 'other' : 'pipe';
}

/** What a program without a reader or a writer mostly has; to ask whether it is a terminal would load a part of Node. */
function isNull({ rdev }: Stats): boolean {
  try {
    return statSync('/dev/null').rdev === rdev;
  } catch {
    return false;
  }
}

/** Where the command's stdout and stderr go: straight to ours, or to us, as this stream. */
export type Route = 'inherit' | 1 | 2;

export interface Routes {
  readonly stdout: Route;
  readonly stderr: Route;
}

export const ALL_INHERITED: Routes = { stdout: 'inherit', stderr: 'inherit' };

/** Files and devices get what the command writes, byte for byte; where the two are one, the order of writes must stay. */
export function routesOf(stdout: Descriptor, stderr: Descriptor): Routes {
  const captured = (descriptor: Descriptor) => descriptor.kind !== 'file' && descriptor.kind !== 'other';
  return {
    stdout: captured(stdout) ? 1 : 'inherit',
    stderr: captured(stderr) ? (captured(stdout) && stdout.identity === stderr.identity ? 1 : 2) : 'inherit',
  };
}
