// `npm run test:big -- [MEGABYTES] [KIND,KIND …]`: throughput and peak memory of tks beside cat, and beside rtk if it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { throughPipe, throughRun } from './measure.ts';

const KINDS = 'plain,distinct,words,errors,frames,one,empty,short,progress,binary';
const megabytes = Number(process.argv[2] ?? 1000);
const kinds = (process.argv[3] ?? KINDS).split(',');
const folder = mkdtempSync(join(tmpdir(), 'tks-big-'));
const file = join(folder, 'file');

/** Throughput and peak of another program, by GNU time. */
function other(argv: readonly string[]): string {
  const start = performance.now();
  const env = { ...process.env, HOME: folder };
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', ...argv], {
    env,
    stdio: ['ignore', openSync('/dev/null', 'w'), 'pipe'],
    maxBuffer: 1 << 30,
  });
  const peak = Number(/(\d+)\s*$/u.exec(stderr?.toString() ?? '')?.[1] ?? Number.NaN) / 1024;
  return status === null ? '–' : cell((performance.now() - start) / 1000, peak);
}

const cell = (seconds: number, peak: number): string =>
  `${Math.round(megabytes / seconds)} MB/s ${Math.round(peak)} MB`;

const columns: readonly [string, (kind: string) => string | Promise<string>][] = [
  ['cat', () => other(['cat', file])],
  ['tks pipe', async (kind) => toCell(await throughPipe(kind, megabytes))],
  ['tks run', async (kind) => toCell(await throughRun(kind, megabytes))],
  ['rtk err cat', () => other(['rtk', 'err', 'cat', file])],
  ['rtk log', () => other(['rtk', 'log', file])],
];
const toCell = ({ seconds, megabytes: peak }: { seconds: number; megabytes: number }) => cell(seconds, peak);

try {
  console.log(`${megabytes} MB of`.padEnd(14), ...columns.map(([name]) => name.padStart(20)));
  for (const kind of kinds) {
    const source = [resolve('test/big/source.js'), kind, String(megabytes)];
    execFileSync(process.execPath, source, { stdio: ['ignore', openSync(file, 'w'), 'inherit'] });
    const cells: string[] = [];
    for (const [, measure] of columns) cells.push(await measure(kind));
    console.log(kind.padEnd(14), ...cells.map((text) => text.padStart(20)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
