import { execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPlace, type Place } from './shell.ts';

const AGENT = fileURLToPath(new URL('agent.sh', import.meta.url));
const CLI = fileURLToPath(new URL('../../bin/tks.js', import.meta.url));
const run = promisify(execFile);

export interface Options {
  /** False without `tks init shell`. */
  readonly installed?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** What the agent sets, as `NAME=VALUE`. */
  readonly variable?: string;
  /** What the agent reads stdout and stderr from; Node gives two sockets. */
  readonly pipes?: 'one pipe' | 'two sockets';
}

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface Told extends Ended {
  readonly files: Readonly<Record<string, string>>;
  readonly runs: number;
}

/** A home in which tks is installed, as a process sees it that an interactive bash has started. */
export async function installIn(place: Place): Promise<NodeJS.ProcessEnv> {
  await run(process.execPath, [CLI, 'init', 'shell'], { env: place.env });
  const { stdout } = await run('bash', ['-c', '. ~/.bashrc; env -0'], { env: place.env });
  return Object.fromEntries(
    stdout.split('\0').flatMap((entry) => (/^(?:TKS_)?BASH_ENV=/u.test(entry) ? [entry.split('=')] : [])),
  );
}

let shared: Promise<NodeJS.ProcessEnv> | undefined;

/** One home for all: nothing writes there. */
function sharedHome(): Promise<NodeJS.ProcessEnv> {
  if (shared !== undefined) return shared;
  const place = createPlace();
  // A login shell of Debian begins with a PATH of its own.
  writeFileSync(join(place.home, '.profile'), 'PATH=$PATH_OF_TEST\n');
  shared = installIn(place).then((variables) => ({ HOME: place.home, ...variables }));
  return shared;
}

/** Runs a shell as an agent does that was started from an interactive bash. */
export async function runAsAgent(argv: readonly string[], options: Options = {}): Promise<Told> {
  const place = createPlace();
  const env = {
    ...place.env,
    ...(options.installed === false ? {} : await sharedHome()),
    PATH_OF_TEST: place.env['PATH'],
    ...options.env,
  };
  const variable = options.variable ?? 'GOOSE_TERMINAL=of a test';
  const [name = '', value = ''] = variable.split('=');
  const [file = '', ...args] = argv;
  const ended = await (options.pipes === 'two sockets'
    ? collect(file, args, { cwd: place.work, env: { ...env, [name]: value } })
    : collect('/bin/sh', [AGENT, variable, ...argv], { cwd: place.work, env }));
  const clean = (text: string) => text.replaceAll(place.root, 'ROOT');
  return {
    stdout: clean(ended.stdout),
    stderr: clean(ended.stderr),
    code: ended.code,
    files: place.files(),
    runs: place.runs(),
  };
}

function collect(
  file: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('latin1').on('data', (text: string) => {
      texts[stream] += text;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...texts, code })));
}
