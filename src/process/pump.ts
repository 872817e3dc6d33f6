import type { Stream, Tally } from '../engine/model.ts';
import type { Print } from '../engine/print.ts';
import type { Reducer } from '../engine/reduce.ts';
import type { Output } from './output.ts';
import type { RawStore } from './raw-store.ts';

/** Brings what the command writes to the store and the reducer, and decides when a run goes live. */
export interface Pump {
  /** The bytes may change after the call. */
  take(chunk: Uint8Array, stream: Stream): void;
  /** Said once more, rows wait for the end no longer. */
  goLive(): void;
  /** The command has ended: stores and prints what is left. */
  end(exit: number | undefined): Promise<PumpResult>;
}

export interface PumpResult {
  readonly tally: Tally;
  readonly id: string | undefined;
  /** Why the engine broke, if it did; the output then went through raw. */
  readonly broken: string | undefined;
  /** It went live before it ended. */
  readonly live: boolean;
}

export interface PumpParts {
  /** Called when there is something to reduce, or when there soon may be. */
  readonly loadReducer: () => Promise<(print: Print) => Reducer>;
  readonly store: RawStore;
  readonly output: Output;
  /** Called when the run goes live. @returns a function that ends what it began */
  readonly onLive: () => () => void;
  /** Milliseconds until a run that is still alive goes live; 0: from the start. */
  readonly liveAfter: number;
  /** Milliseconds from then on until rows wait for the end no longer. */
  readonly rowsAfter: number;
}

/** Bytes after which a run goes live: no report is that long. */
const LIVE_BYTES = 67_108_864;
/** Bytes taken at a time. A run with more goes live if its output cannot be stored, so that nothing need be held and so left out. */
const PART = 65_536;
/** Milliseconds of silence until an unfinished line is shown. */
const IDLE = 200;
/** Milliseconds after which the engine is loaded though nothing has come yet: what ends sooner mostly prints nothing. */
const EARLY = 20;

export function createPump({ loadReducer, store, output, onLive, liveAfter, rowsAfter }: PumpParts): Pump {
  let bytes = 0;
  let broken: string | undefined;
  let live = false;
  let idle: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  let stopWatching: (() => void) | undefined;
  let reducer: Reducer | undefined;
  let loading: Promise<void> | undefined;
  /** What came before the engine was there. */
  const waiting: { part: Uint8Array; stream: Stream }[] = [];

  /** Runs a step of the engine; should it throw, everything so far goes out as it came, and all that follows. */
  function guard<Result>(step: () => Result, current?: Uint8Array, stream: Stream = 1): Result | undefined {
    try {
      return step();
    } catch (error) {
      broken = reasonOf(error);
      for (const block of store.contents()) output.write(block, 1);
      if (current && store.keeps !== 'all') output.write(current, stream);
      return undefined;
    }
  }
  const load = async (): Promise<void> => {
    try {
      reducer = (await loadReducer())(output.print);
      if (live) becomeLive();
    } catch (error) {
      broken = reasonOf(error);
    }
    for (const { part, stream } of waiting.splice(0)) {
      if (reducer) reduce(part, stream);
      else output.write(part, stream);
    }
  };
  const startLoading = () => {
    loading ??= load();
  };
  const release = () => void guard(() => reducer?.goLive(() => store.keeps !== 'too little'));
  const becomeLive = () => {
    if (broken !== undefined || !reducer) return;
    release();
    stopWatching = onLive();
    later = setTimeout(release, rowsAfter).unref();
    idle = setTimeout(() => void guard(() => reducer!.idle()), IDLE).unref();
  };
  const goLive = () => {
    if (broken !== undefined) return;
    if (live) return release();
    live = true;
    clearTimeout(timer);
    store.spill();
    if (reducer) becomeLive();
    else startLoading();
  };
  const reduce = (part: Uint8Array, stream: Stream) => {
    if (broken !== undefined) return;
    guard(() => reducer?.push(part, stream), part, stream);
    // A secret is known by its line.
    if (reducer?.secret) store.discard();
    idle?.refresh();
  };
  const takePart = (part: Uint8Array, stream: Stream) => {
    bytes += part.length;
    if (broken !== undefined) return output.write(part, stream);
    // Stored before the reducer sees it, since that may leave it out.
    store.write(part);
    if (bytes > PART) store.spill();
    if (!live && (bytes > LIVE_BYTES || (bytes > PART && store.keeps === 'too little'))) goLive();
    if (reducer) return reduce(part, stream);
    waiting.push({ part: Uint8Array.prototype.slice.call(part), stream });
    startLoading();
  };
  const timer = liveAfter > 0 ? setTimeout(goLive, liveAfter).unref() : undefined;
  const early = setTimeout(startLoading, EARLY).unref();
  if (liveAfter === 0) goLive();

  return {
    take: (chunk, stream) => {
      for (let at = 0; at < chunk.length; at += PART) takePart(chunk.subarray(at, at + PART), stream);
    },
    goLive,
    end: async (exit) => {
      clearTimeout(early);
      await loading;
      clearTimeout(timer);
      clearTimeout(idle);
      clearTimeout(later);
      stopWatching?.();
      if (bytes === 0 && broken === undefined) return { tally: untouched(0), id: undefined, broken, live };
      // What is held back may be a secret, which is to be known before the output is sealed.
      if (broken === undefined) guard(() => reducer?.close());
      if (reducer?.secret) store.discard();
      const raw = sealUnlessPointless(store, output, exit);
      const tally = broken === undefined ? guard(() => reducer?.end(exit, raw)) : undefined;
      return { tally: tally ?? untouched(bytes), id: raw?.id, broken, live };
    },
  };
}

const reasonOf = (error: unknown): string => (error as Error).message || 'unknown';

const CUT_OFF = 128 + 13;

/** A writer that was cut off by its reader (`yes | head -1`) has nothing worth the disk. */
function sealUnlessPointless(store: RawStore, output: Output, exit: number | undefined) {
  if (exit !== CUT_OFF || !(output.isClosed(1) || output.isClosed(2))) return store.seal(exit);
  store.discard();
  return undefined;
}

function untouched(bytes: number): Tally {
  return { rawBytes: bytes, rawLines: 0, printedBytes: bytes, printedLines: 0, leftOut: {} };
}
