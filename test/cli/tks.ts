import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/tks.js');
const PTY = fileURLToPath(new URL('terminal.py', import.meta.url));

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface World {
  /** An empty folder of its own, the current one. */
  readonly folder: string;
  /** Of the raw store and the journal. */
  readonly home: string;
  /** Runs a line of bash, in which `tks` is ours. */
  sh(script: string, options?: RunOptions): Promise<Result>;
  /** Runs a line of bash on a terminal, types the keys once `waitFor` has appeared; gives what stood there. */
  onTerminal(script: string, waitFor?: string, keys?: string): Promise<string>;
  /** The same, but as a process to talk to. */
  start(script: string, options?: RunOptions): ReturnType<typeof spawn>;
  stored(): string[];
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

type Four = [string, string, string, string];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder and a home nobody else uses. */
export function createWorld(): World {
  const root = mkdtempSync(join(tmpdir(), 'tks-test-'));
  folders.push(root);
  const [folder, home, bin, temporary] = ['work', 'home', 'bin', 'tmp'].map((name) => join(root, name)) as Four;
  for (const path of [folder, bin, temporary]) mkdirSync(path);
  symlinkSync(BIN, join(bin, 'tks'));
  const start = (argv: readonly string[], { env = {}, cwd = folder }: RunOptions = {}) =>
    spawn(argv[0]!, argv.slice(1), { cwd, env: { ...environment(home, bin), TMPDIR: temporary, ...env } });
  return {
    folder,
    home,
    sh: (script, options = {}) => collect(start(['bash', '-c', script], options), options.input),
    onTerminal: async (script, waitFor = '', keys = '') =>
      (await collect(start(['python3', PTY, waitFor, keys, 'bash', '-c', script]))).stdout,
    start: (script, options) => start(['bash', '-c', script], options),
    stored: () => list(join(home, 'raw')),
  };
}

/** What tks keeps where its home cannot be written is to be this world's too. */
function environment(home: string, bin: string): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH: `${bin}:${PATH}`, HOME: home, TKS_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm' };
}

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

function collect(child: ReturnType<typeof spawn>, input?: string): Promise<Result> {
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout!.on('data', (chunk: Buffer) => parts.stdout.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => parts.stderr.push(chunk));
  child.stdin!.on('error', () => {});
  child.stdin!.end(input);
  const text = (name: 'stdout' | 'stderr') => Buffer.concat(parts[name]).toString();
  return new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ stdout: text('stdout'), stderr: text('stderr'), code, signal })),
  );
}
