import { fstatSync } from 'node:fs';
import type { Stream } from '../engine/model.ts';
import type { Print } from '../engine/print.ts';
import type { Reducer } from '../engine/reduce.ts';
import type { Env } from '../env.ts';
import { type Capture, fifoCapture, pipeCapture } from './capture.ts';
import type { Route, Routes } from './descriptors.ts';
import { type Child, copyOn, type Ended, execute, type Wire, watchReader } from './execute.ts';
import { exitCodeOf, reasonOf } from './exit-code.ts';
import { claimFifos } from './fifo.ts';
import { createOutput, type Output } from './output.ts';
import { createPump, type Pump, type PumpResult } from './pump.ts';
import type { RawStore } from './raw-store.ts';
import { watchSignals } from './signals.ts';

/** What one run needs besides the command. */
export interface RunParts {
  readonly routes: Routes;
  /** Where FIFOs may stand. */
  readonly homes: readonly string[];
  readonly store: RawStore;
  /** Called once the command runs, so that loading the engine costs no time; not at all if it prints nothing. */
  readonly loadReducer: () => Promise<(print: Print) => Reducer>;
  /** Milliseconds until the run goes live; 0: from the start. */
  readonly liveAfter: number;
}

export interface RunResult extends PumpResult {
  /** The reader left before the end. */
  readonly closed: boolean;
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | undefined;
}

/** Runs the command with our own descriptors. */
export async function runInherited(argv: readonly string[], env: Env): Promise<Ended> {
  let child: Child | undefined;
  // Before the command starts, since its first act may be answered by a signal.
  const unwatch = watchSignals(
    (signal) => child?.kill(signal),
    () => {},
  );
  child = execute(argv, 'inherit', 'inherit', env);
  const ended = await child.ended;
  unwatch();
  return ended;
}

/** Runs the command and prints its output compacted; returns when the reader has its last byte. */
export async function runCompacted(argv: readonly string[], parts: RunParts, env: Env): Promise<RunResult> {
  const captures = await openCaptures(parts);
  let child: Child | undefined;
  let pump: Pump | undefined;
  const unwatch = watchSignals(
    (signal) => child?.kill(signal),
    () => pump?.goLive(),
  );
  child = execute(argv, wireOf(parts.routes.stdout, captures), wireOf(parts.routes.stderr, captures), env);
  for (const capture of captures) capture.attach(child);
  const output = createOutput({
    full: () => {
      for (const capture of captures) capture.pause();
    },
    room: () => {
      for (const capture of captures) capture.resume();
    },
    closed: (stream) => {
      for (const capture of captures) if (capture.stream === stream) capture.close();
    },
  });
  const onLive = () => watchReaders(captures, output);
  pump = createPump({ ...parts, output, onLive, rowsAfter: env.liveAfter });
  for (const capture of captures) capture.start(pump.take);
  const ended = await child.ended;
  const heirs = await finishAll(captures);
  const exitCode = exitCodeOf(ended, argv[0] ?? '', env.path);
  const result = await pump.end(exitCode);
  if (ended.failed !== undefined) output.print(`tks: ${reasonOf(ended, argv[0] ?? '', exitCode)}\n`, 2, false);
  await output.drained();
  for (const { fd, stream } of heirs) copyOn(fd, stream);
  unwatch();
  return { ...result, exitCode, signal: ended.signal, closed: output.isClosed(1) || output.isClosed(2) };
}

/** One FIFO where our two descriptors are one file, two where they are apart; pipes where there is no FIFO. */
async function openCaptures({ routes, homes }: RunParts): Promise<Capture[]> {
  const captured = ([routes.stdout, routes.stderr] as const).map((stream, index) => ({
    stream,
    descriptor: (index + 1) as 1 | 2,
  }));
  const wanted = captured.filter((one): one is { stream: Stream; descriptor: 1 | 2 } => one.stream !== 'inherit');
  const streams = [...new Set(wanted.map(({ stream }) => stream))];
  const fifos = await claimFifos(homes, streams.length);
  if (fifos) return fifos.map((fifo, index) => fifoCapture(fifo, streams[index]!));
  return wanted.map(({ stream, descriptor }) => pipeCapture(stream, descriptor));
}

const wireOf = (route: Route, captures: readonly Capture[]): Wire =>
  route === 'inherit' ? 'inherit' : captures.find(({ stream }) => stream === route)!.wire;

/** Where ours are pipes. */
function watchReaders(captures: readonly Capture[], output: Output): () => void {
  const piped = captures.map(({ stream }) => stream).filter((stream) => fstatSync(stream).isFIFO());
  const ends = piped.map((stream) => watchReader(stream, () => output.close(stream)));
  return () => {
    for (const end of ends) end();
  };
}

/** @returns what background children still write to, and where that is to go */
async function finishAll(captures: readonly Capture[]): Promise<{ fd: number; stream: Stream }[]> {
  const left = [];
  for (const capture of captures) {
    const fd = await capture.finish();
    if (fd !== undefined) left.push({ fd, stream: capture.stream });
  }
  return left;
}
