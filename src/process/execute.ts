import { execa, type Options } from 'execa';
import type { Env } from '../env.ts';
import { withBytes } from './bytes.ts';
import { handedOn } from './handed-on.ts';

/** How a run ended: exactly one of the three is set. */
export interface Ended {
  readonly exitCode?: number | undefined;
  readonly signal?: NodeJS.Signals | undefined;
  /** The system's code for a command that could not be started: `ENOENT`. */
  readonly failed?: string | undefined;
}

export interface Child {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
  /** Set where the wiring says `pipe`. */
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
}

/** A descriptor number, ours of the same place, or a pipe. */
export type Wire = number | 'inherit' | 'pipe';

/** execa passes any descriptor on, but its types know three. */
const asKnown = (wire: Wire) => wire as 1 | 'inherit' | 'pipe';

/**
 * `cleanup` would listen to signals and, when done, leave those that Node ignores (SIGPIPE, SIGXFSZ) deadly for us.
 * A descriptor's stream is never execa's to read, and a failure is a result like others.
 */
const COMMON = {
  reject: false,
  buffer: false,
  cleanup: false,
  forceKillAfterDelay: false,
  windowsHide: false,
  verbose: 'none',
} as const satisfies Options;

/**
 * Starts the command in our process group, with our environment and stdin.
 * @param env its `folder` is undefined if it was deleted
 */
export function execute(
  argv: readonly string[],
  stdout: Wire,
  stderr: Wire,
  env: Pick<Env, 'folder' | 'mangled' | 'jobServer'>,
): Child {
  const { folder, mangled, jobServer } = env;
  const [file = '', ...args] = withBytes(argv, mangled);
  const options = {
    stdio: ['inherit', asKnown(stdout), asKnown(stderr), ...handedOn(argv, jobServer)],
    // A deleted folder has no path any more, but the command still has to start in it.
    cwd: folder ?? '/proc/self/cwd',
    ...COMMON,
  } satisfies Options;
  const subprocess = execa(file, args, options);
  return {
    kill: (signal) => void subprocess.kill(signal),
    ended: subprocess.then(({ exitCode, signal, code }) =>
      exitCode !== undefined ? { exitCode } : signal !== undefined ? { signal } : { failed: code ?? 'UNKNOWN' },
    ),
    stdout: subprocess.stdout as NodeJS.ReadableStream | null,
    stderr: subprocess.stderr as NodeJS.ReadableStream | null,
  };
}

/** Milliseconds. */
const PATIENCE = 5000;

/** What a program prints, for questions of our own; undefined if it is not there, fails, or takes too long. */
export async function outputOf([file = '', ...args]: readonly string[]): Promise<string | undefined> {
  const { exitCode, stdout } = await execa(file, args, {
    ...COMMON,
    buffer: true,
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return exitCode === 0 ? stdout : undefined;
}

/** @returns false where there is no `mkfifo` or the folder is not writable */
export async function makeFifos(paths: readonly string[]): Promise<boolean> {
  const made = await execa('mkfifo', ['-m', '600', ...paths], {
    ...COMMON,
    stdio: 'ignore',
    cwd: '/',
  });
  return made.exitCode === 0;
}

/** A process of its own that copies `from` to `to` and outlives us. */
export function copyOn(from: number, to: number): void {
  const copier = execa('cat', [], {
    stdio: [from as 0, to as 1, 'ignore'],
    cwd: '/',
    ...COMMON,
    detached: true,
  });
  copier.unref();
}

/**
 * Watches a pipe we write to: a run that has nothing to print would never find out that nobody reads any more. Only polling tells,
 * which Node cannot do on a pipe's writing end, but GNU tail does; elsewhere nothing is found out.
 * @returns a function that ends the watch
 */
export function watchReader(fd: number, onGone: () => void): () => void {
  const watcher = execa('tail', ['-f', `--pid=${process.pid}`, '/dev/null'], {
    stdio: ['ignore', fd as 1, 'ignore'],
    cwd: '/',
    ...COMMON,
  });
  watcher.unref();
  void watcher.then(({ signal }) => signal === 'SIGPIPE' && onGone());
  return () => void watcher.kill('SIGKILL');
}
