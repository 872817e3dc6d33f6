import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Measured {
  readonly seconds: number;
  /** Resident, at most. */
  readonly megabytes: number;
  /** In the folder of the raw store, at most. */
  readonly storedBytes: number;
  readonly output: string;
  readonly code: number | null;
}

const here = (file: string) => resolve('test/big', file);
const source = (kind: string, megabytes: number) => `'${process.execPath}' '${here('source.js')}' ${kind} ${megabytes}`;
const tks = `'${process.execPath}' --require '${here('peak.cjs')}' '${resolve('bin/tks.js')}'`;

export const throughPipe = (kind: string, megabytes: number) => measure(`${source(kind, megabytes)} | ${tks} pipe`);
export const throughRun = (kind: string, megabytes: number) =>
  measure(`${tks} run -- ${source(kind, megabytes)} | cat`);

/** Runs a line of shell in which tks is told where to write its peak. */
async function measure(script: string): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'tks-big-'));
  const peak = join(home, 'peak');
  const start = performance.now();
  const env = { ...process.env, TKS_HOME: join(home, 'store'), TKS_PEAK_FILE: peak };
  const child = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  let storedBytes = 0;
  const look = () => {
    storedBytes = Math.max(storedBytes, sizeOf(join(home, 'store', 'raw')));
  };
  const timer = setInterval(look, 20);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(timer);
  look();
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(readFileSync(peak, 'utf8')) / 1024;
  rmSync(home, { recursive: true, force: true });
  return { seconds, megabytes, storedBytes, output: Buffer.concat(chunks).toString(), code };
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}
