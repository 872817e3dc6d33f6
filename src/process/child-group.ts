import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** A program that was started with all that it starts in its turn, so that all can be stopped. */
export interface ChildGroup {
  readonly child: ChildProcessWithoutNullStreams;
  /** Closes its input, and ends by force what is still there after a while. */
  stop(): Promise<void>;
}

export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** All variables that it gets. */
  readonly env: Readonly<Record<string, string>>;
}

/** Milliseconds that it has to leave by itself, and then to heed SIGTERM. */
const GRACE = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const running = new Set<ChildProcessWithoutNullStreams>();

/** There are no groups on Windows. */
const isGrouped = process.platform !== 'win32';

export function startGroup({ command, args, folder, env }: Start): ChildGroup {
  if (running.size === 0) watch();
  const child = spawn(command, args, { cwd: folder, env, detached: isGrouped, windowsHide: true });
  running.add(child);
  const left = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    child,
    stop: async () => {
      child.stdin.end();
      await Promise.race([left, pause(GRACE)]);
      send(child, 'SIGTERM');
      await Promise.race([left, pause(GRACE)]);
      send(child, 'SIGKILL');
      running.delete(child);
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      if (running.size === 0) unwatch();
    },
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function send(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (isGrouped) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Nobody of them is left.
  }
}

/** They have no terminal of ours, so a Ctrl-C reaches them through us only. */
function onSignal(signal: NodeJS.Signals): void {
  stopAll();
  unwatch();
  process.kill(process.pid, signal);
}

function stopAll(): void {
  for (const child of running) send(child, 'SIGKILL');
}

function watch(): void {
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on('exit', stopAll);
}

function unwatch(): void {
  for (const signal of SIGNALS) process.off(signal, onSignal);
  process.off('exit', stopAll);
}
