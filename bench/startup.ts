import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spread } from './aims.ts';

/** How long a command takes, against the same command started by Node alone: `floor`. */
export interface Started {
  readonly name: string;
  readonly milliseconds: ReturnType<typeof spread>;
  readonly toFloor: ReturnType<typeof spread>;
  readonly toNode: ReturnType<typeof spread>;
}

interface Contestant {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
}

const NODE = 'node -e 0';
const FLOOR = 'node that spawns true';
const SPAWN = "require('child_process').spawn('true',{stdio:'inherit'}).on('exit',(code)=>{process.exitCode=code})";

const CONTESTANTS: readonly Contestant[] = [
  { name: NODE, argv: [process.execPath, '-e', '0'] },
  { name: FLOOR, argv: [process.execPath, '-e', SPAWN] },
  { name: 'tks true', argv: [process.execPath, resolve('bin/tks.js'), 'true'] },
  { name: 'rtk proxy true', argv: ['rtk', 'proxy', 'true'] },
];

/** Runs each in turn, again and again, so that a busy machine slows all of them alike; ratios are taken within a turn. */
export function startup(rounds: number): Started[] {
  const home = mkdtempSync(join(tmpdir(), 'tks-bench-'));
  const env = { PATH: process.env['PATH'], HOME: home, TKS_HOME: join(home, 'tks') };
  try {
    const present = CONTESTANTS.filter(({ argv }) => time(argv, env) !== undefined);
    const turns = Array.from({ length: rounds }, () => present.map(({ argv }) => time(argv, env)!));
    const column = (name: string) => present.findIndex((one) => one.name === name);
    return present.map(({ name }, at) => ({
      name,
      milliseconds: spread(turns.map((turn) => turn[at]!)),
      toFloor: spread(turns.map((turn) => turn[at]! / turn[column(FLOOR)]!)),
      toNode: spread(turns.map((turn) => turn[at]! / turn[column(NODE)]!)),
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Milliseconds; undefined if it cannot be run. A pipe as stdout: into anything but that or a terminal tks steps aside. */
function time([file, ...args]: Contestant['argv'], env: Record<string, string | undefined>): number | undefined {
  const begun = process.hrtime.bigint();
  const { error, status } = spawnSync(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  return error || status !== 0 ? undefined : milliseconds;
}
