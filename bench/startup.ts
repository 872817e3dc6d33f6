import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spread } from './aims.ts';

/** How long something takes, against what it cannot do without: Node alone, or Node that starts the command. */
export interface Started {
  readonly name: string;
  readonly milliseconds: ReturnType<typeof spread>;
  readonly toFloor: ReturnType<typeof spread>;
  /** What `toFloor` may be at most. */
  readonly aim: number | undefined;
}

interface Contestant {
  readonly name: string;
  readonly argv: readonly string[];
  readonly input?: string;
  /** Name of another contestant. */
  readonly floor?: string;
  readonly aim?: number;
}

const tks = resolve('bin/tks.js');
const spawning = (command: readonly string[]) => [
  '-e',
  `const [f,...a]=${JSON.stringify(command)};require('child_process').spawn(f,a,{stdio:'inherit'}).on('exit',(c)=>{process.exitCode=c})`,
];
const GIT_LOG = ['git', 'log', '-60'];

const payload = (event: string, tool: string, input: object, response?: object): string =>
  JSON.stringify({
    hook_event_name: event,
    tool_name: tool,
    tool_input: input,
    tool_response: response,
    permission_mode: 'default',
    cwd: process.cwd(),
    session_id: 'bench',
  });
const LINES = Array.from({ length: 2_000 }, (_, at) => `src/part${at >> 5}/file.ts:${at & 31}: const value = ${at};`);

/** @param node the binary that runs tks */
function contestants(node: string): Contestant[] {
  const hook = { argv: [node, tks, 'hook', 'claude'], floor: 'node -e 0', aim: 1.15 };
  return [
    { name: 'node -e 0', argv: [node, '-e', '0'] },
    { name: 'node spawning true', argv: [node, ...spawning(['true'])], floor: 'node -e 0' },
    { name: 'tks true', argv: [node, tks, 'true'], floor: 'node spawning true', aim: 1.25 },
    { name: 'node spawning git log', argv: [node, ...spawning(GIT_LOG)], floor: 'node -e 0' },
    { name: 'tks git log', argv: [node, tks, ...GIT_LOG], floor: 'node spawning git log', aim: 1.25 },
    { name: 'hook, untouched', ...hook, input: payload('PreToolUse', 'Bash', { command: 'cat a | wc -l' }) },
    { name: 'hook, rewritten', ...hook, input: payload('PreToolUse', 'Bash', { command: 'git status' }) },
    {
      name: 'hook, result of 90 kB',
      ...hook,
      input: payload('PostToolUse', 'Grep', { pattern: 'value' }, { mode: 'content', content: LINES.join('\n') }),
    },
    { name: 'tks rewrite', argv: [node, tks, 'rewrite', 'cd x && git log'], floor: 'node -e 0', aim: 1.15 },
    { name: 'rtk proxy true', argv: ['rtk', 'proxy', 'true'], floor: 'node spawning true' },
    { name: 'tokenjuice wrap -- true', argv: ['tokenjuice', 'wrap', '--', 'true'], floor: 'node spawning true' },
  ];
}

/** Runs each in turn, again and again, so that a busy machine slows all of them alike; ratios are taken within a turn. */
export function startup(rounds: number, node: string): Started[] {
  const home = mkdtempSync(join(tmpdir(), 'tks-bench-'));
  const env = { PATH: process.env['PATH'], HOME: home, TKS_HOME: join(home, 'tks') };
  try {
    // The first run of each kind leaves its compiled code to the others.
    const present = contestants(node).filter((one) => time(one, env) !== undefined);
    const turns = Array.from({ length: rounds }, () => present.map((one) => time(one, env)!));
    const column = (name: string) => present.findIndex((one) => one.name === name);
    return present.map(({ name, floor = name, aim }, at) => ({
      name,
      milliseconds: spread(turns.map((turn) => turn[at]!)),
      toFloor: spread(turns.map((turn) => turn[at]! / turn[column(floor)]!)),
      aim,
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Milliseconds; undefined if it cannot be run. A pipe as stdout: into anything but that or a terminal tks steps aside. */
function time({ argv: [file = '', ...args], input = '' }: Contestant, env: NodeJS.ProcessEnv): number | undefined {
  const begun = process.hrtime.bigint();
  const { error, status } = spawnSync(file, args, { env, input, stdio: ['pipe', 'pipe', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  return error || (status !== 0 && args[1] !== 'rewrite') ? undefined : milliseconds;
}
