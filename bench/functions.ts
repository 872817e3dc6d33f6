import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { shorten, slotsOf } from '../src/hosts/claude/slots.ts';
import { spread } from './aims.ts';

/** What tks adds to a call inside a host. */
export interface Added {
  readonly name: string;
  readonly milliseconds: ReturnType<typeof spread>;
  readonly aim: number | undefined;
}

const CALLS = 20;
const LINES = [
  { name: 'a call without output', command: 'git tag -l none', aim: 5 },
  { name: 'a call, 300 bytes', command: 'git log -1 --format=%B%B%B', aim: 5 },
  { name: 'a call, 20 kB', command: 'git log -60 --stat', aim: undefined },
];

/** What the functions of a shell add to a call: lines with and without them in turn, of so many calls each. */
export function functions(rounds: number, node: string): Added[] {
  const root = mkdtempSync(join(tmpdir(), 'tks-bench-'));
  try {
    const { run, file } = install(root, node);
    const shells = ['bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0);
    return shells.flatMap((shell) =>
      LINES.map(({ name, command, aim }) => {
        const line = Array.from({ length: CALLS }, () => command).join('; ');
        const turns = Array.from({ length: rounds }, () => {
          const native = run(shell, `eval '${line}'`);
          return (run(shell, `. '${file}'; : && eval '${line}'`) - native) / CALLS;
        });
        return { name: `${shell}: ${name}`, milliseconds: spread(turns), aim };
      }),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** As Claude Code does: a hook writes the file that is read before each line, and one file is stdout and stderr. */
function install(root: string, node: string) {
  const session = join(root, 'tmp/claude-0/-work/session');
  const config = join(root, 'claude');
  for (const folder of [config, join(session, 'tasks'), join(session, 'started')])
    mkdirSync(folder, { recursive: true });
  const file = join(root, 'before.sh');
  const env = {
    PATH: process.env['PATH'],
    HOME: root,
    TMPDIR: join(root, 'tmp'),
    TKS_HOME: join(root, 'tks'),
    CLAUDE_CONFIG_DIR: config,
    CLAUDECODE: '1',
    CLAUDE_CODE_SESSION_ID: 'session',
    CLAUDE_CODE_CHILD_NOTES_DIR: join(session, 'started'),
    CLAUDE_ENV_FILE: file,
  };
  spawnSync(node, [resolve('bin/tks.js'), 'init', 'claude'], { env });
  spawnSync('sh', [join(config, 'skills/tks/hooks/session-start.sh')], { env });
  const run = (shell: string, line: string): number => {
    const output = openSync(join(session, 'tasks/b1.output'), 'w');
    const begun = process.hrtime.bigint();
    spawnSync(shell, ['-c', line], { env, stdio: ['ignore', output, output] });
    const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
    closeSync(output);
    return milliseconds;
  };
  return { run, file };
}

interface Module {
  readonly shorten: typeof shorten;
  readonly slotsOf: typeof slotsOf;
}

/** What runs inside the host's own process, once it has seen some results. */
export async function module(rounds: number): Promise<Added> {
  const own = (await import(pathToFileURL(resolve('dist/claude/slots.js')).href)) as Module;
  const hits = Array.from(
    { length: 2_000 },
    (_, at) => `src/part${at >> 5}/file.ts:${at & 31}: const value = at(${at});`,
  );
  const result = { mode: 'content', content: hits.join('\n') };
  const once = () => {
    const begun = process.hrtime.bigint();
    const slots = own.slotsOf({ tool: 'Grep', input: { pattern: 'value' }, result });
    own.shorten(result, slots, () => ({ id: '123456789', upTo: undefined }));
    return Number(process.hrtime.bigint() - begun) / 1e6;
  };
  for (let warm = 0; warm < 20; warm++) once();
  return { name: 'module, 90 kB of hits', milliseconds: spread(Array.from({ length: rounds }, once)), aim: 2 };
}
