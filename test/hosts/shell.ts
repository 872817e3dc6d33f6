import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { builtInCommands } from '../../src/filter/find.ts';
import { folderParts } from '../../src/hosts/claude/folder.ts';
import { renderFunctions } from '../../src/hosts/functions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'bin/tks.js');
const PROGRAM = fileURLToPath(new URL('program.sh', import.meta.url));

export type Shell = 'bash' | 'zsh';

export interface Line {
  /** What stands in the file that the host shows. */
  readonly shown: string;
  readonly code: number | null;
  /** Folder that the host would go on in, below the working one. */
  readonly folder: string;
  /** Files that the line made, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Runs in the journal. */
  readonly runs: number;
}

export interface Options {
  readonly functions?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Shell text before the functions are read: what a user's profile does. */
  readonly profile?: string;
  readonly cli?: string;
  readonly node?: string;
  /** False where there is no folder for short outputs. */
  readonly folder?: boolean;
  /** Filter files of the user's own, by their paths; their programs are installed. */
  readonly own?: Readonly<Record<string, string>>;
  /** Milliseconds after which the host stops the line. */
  readonly stopAfter?: number;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Place {
  readonly root: string;
  /** The working folder, empty. */
  readonly work: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  /** What a file holds, a character for each byte, without names that change. */
  readonly text: (file: string) => string;
  /** Files of the working folder, by name. */
  readonly files: () => Record<string, string>;
  /** Runs in the journal. */
  readonly runs: () => number;
}

/** Folders nobody else uses, with programs that stand in for real ones. */
export function createPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'tks-shell-'));
  folders.push(root);
  const [work, bin, home] = [join(root, 'work'), join(root, 'bin'), join(root, 'home')] as const;
  for (const folder of [work, bin, home, join(root, 'tmp')]) mkdirSync(folder);
  for (const name of ['git', 'npm', 'pytest', 'tail']) copyFileSync(PROGRAM, join(bin, name));
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  const text = (file: string) => readFileSync(file, 'latin1').replaceAll(root, 'ROOT');
  return {
    root,
    work,
    home,
    env: {
      PATH: `${bin}:${process.env['PATH']}`,
      HOME: home,
      TKS_HOME: join(root, 'store'),
      TMPDIR: join(root, 'tmp'),
      LANG: 'C.UTF-8',
    },
    text,
    files: () => Object.fromEntries(filesIn(work).map((name) => [name, text(join(work, name))])),
    runs: () => readable(join(root, 'store/journal.jsonl')).split('\n').length - 1,
  };
}

/** Runs a line as Claude Code 2.1.330 does: one file is stdout and stderr, the functions are read before the line. */
export async function runLine(shell: Shell, line: string, options: Options = {}): Promise<Line> {
  const { root, work, home, env, text, files, runs } = createPlace();
  const session = join(root, 'tmp/claude-0/-work/session');
  for (const folder of [join(session, 'tasks'), join(session, 'started')]) mkdirSync(folder, { recursive: true });
  const short = join(root, 'tmp', `tks-${userInfo().uid}`, 'shell');
  if (options.folder !== false) {
    mkdirSync(short, { recursive: true, mode: 0o700 });
    execFileSync('mkfifo', [join(short, 'never')]);
  }
  const functions = join(root, 'functions.sh');
  if (options.functions !== false) {
    const launch = { node: options.node ?? process.execPath, cli: options.cli ?? CLI };
    const template = (name: string) => readFileSync(join(ROOT, 'shell', name), 'utf8');
    const host = { folder: 'shell', output: template('claude.sh') };
    writeFileSync(functions, renderFunctions(template('functions.sh'), launch, builtInCommands(), host));
  }
  for (const [path, text] of Object.entries(options.own ?? {})) {
    const file = join(home, '.config/tks/filters', `${path}.toml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    copyFileSync(PROGRAM, join(root, 'bin', path.split('/')[0]!));
    copyFileSync(PROGRAM, join(work, path.split('/')[0]!));
  }
  const profile = join(root, 'profile');
  writeFileSync(profile, options.profile ?? '');
  const output = join(session, 'tasks/b1.output');
  const read = options.own ? sessionOf(root, functions, env) : functions;
  const code = await start(shell, [profile, read, join(root, 'cwd')], line, {
    cwd: work,
    output,
    stopAfter: options.stopAfter,
    env: {
      ...env,
      CLAUDECODE: '1',
      CLAUDE_CODE_SESSION_ID: 'session',
      CLAUDE_CODE_CHILD_NOTES_DIR: join(session, 'started'),
      ...options.env,
    },
  });
  return {
    shown: text(output),
    code,
    folder: readable(join(root, 'cwd')).replaceAll(root, 'ROOT').trim(),
    files: files(),
    runs: runs(),
  };
}

/** The file that Claude Code reads in front of each line, as our hook writes it when a session starts. */
function sessionOf(root: string, functions: string, env: Readonly<Record<string, string>>): string {
  const tks = { node: process.execPath, cli: CLI, root: ROOT, version: '0' };
  const parts = folderParts(root, { mode: 'functions', scope: 'user', inSettings: false }, tks, builtInCommands());
  mkdirSync(join(root, 'hooks'));
  copyFileSync(functions, join(root, 'hooks/functions.sh'));
  writeFileSync(join(root, 'start.sh'), parts.get('hooks/session-start.sh')!.text);
  const file = join(root, 'env.sh');
  execFileSync('sh', [join(root, 'start.sh')], { cwd: root, env: { ...env, CLAUDE_ENV_FILE: file } });
  return file;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());

function start(
  shell: Shell,
  [profile, functions, cwd]: readonly [string, string, string],
  line: string,
  how: {
    readonly cwd: string;
    readonly output: string;
    readonly env: Readonly<Record<string, string>>;
    readonly stopAfter: number | undefined;
  },
): Promise<number | null> {
  const before = `source ${profile} 2>/dev/null || true && [ ! -r '${functions}' ] || . '${functions}'\n`;
  const quoted = /^\w+$/u.test(line) ? line : `'${line.replaceAll("'", `'"'"'`)}'`;
  const text = `${before}: && eval ${quoted} < /dev/null && pwd -P >| ${cwd}`;
  const fd = openSync(how.output, 'a');
  // In a group of its own, which is what a host stops.
  const child = spawn(shell, ['-c', text], { cwd: how.cwd, env: how.env, stdio: ['ignore', fd, fd], detached: true });
  closeSync(fd);
  const timer = how.stopAfter && setTimeout(() => process.kill(-child.pid!, 'SIGTERM'), how.stopAfter);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    }),
  );
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
