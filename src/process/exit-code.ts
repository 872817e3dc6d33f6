import { constants as system } from 'node:os';
import type { Ended } from './execute.ts';
import { isOnPath, isPath } from './on-path.ts';

/** As a shell says it: 128+n for a signal, 127 for a command that is not there, 126 for one that cannot be run. */
export function exitCodeOf(ended: Ended, program: string, path: string, platform?: string): number {
  if (ended.exitCode !== undefined) return ended.exitCode;
  if (ended.signal !== undefined) return 128 + system.signals[ended.signal];
  return isMissing(ended, program, path, platform) ? 127 : 126;
}

/** A folder of PATH that may not be read makes the system say EACCES for a program that stands nowhere. */
function isMissing({ failed }: Ended, program: string, path: string, platform?: string): boolean {
  if (failed !== 'EACCES' || isPath(program, platform)) return failed === 'ENOENT';
  return !isOnPath(program, path, platform);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'command not found',
  EACCES: 'permission denied',
  E2BIG: 'argument list too long',
  ENOTDIR: 'not a directory',
  ENOEXEC: 'not an executable file',
};

/** What a shell would say of a command that could not be started. */
export function reasonOf({ failed }: Ended, program: string, exitCode: number): string {
  const code = exitCode === 127 ? 'ENOENT' : (failed ?? '');
  return `${program}: ${REASONS[code] ?? `cannot be started (${code})`}`;
}
