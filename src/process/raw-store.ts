import { closeSync, ftruncateSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RawRef } from '../engine/model.ts';
import { type ContentCount, countContent, emptyCount } from './raw-content.ts';
import { openRunning, RUNNING } from './raw-file.ts';
import { appendEntry, entryOf, type RunFacts } from './raw-index.ts';
import { place } from './raw-place.ts';

/** The raw output of one run, on its way into the store. Never throws: a run goes on without its store. */
export interface RawStore {
  write(chunk: Uint8Array): void;
  /** Puts what is held in memory into the file. */
  spill(): void;
  /** What is had again of what came: all, all up to the cap, or not enough to leave anything out. */
  readonly keeps: 'all' | 'to the cap' | 'too little';
  /** Takes all of it away, also from the disk; nothing more is kept. */
  discard(): void;
  /** Everything so far, as long as it is complete; for when the engine breaks. */
  contents(): Iterable<Uint8Array>;
  /** The command has ended. @returns where its output stands; undefined if it is not stored */
  seal(exit: number | undefined): RawRef | undefined;
  /** The home it was sealed in. */
  readonly home: string | undefined;
}

/** Bytes and milliseconds until what is held in memory goes into the file. */
const HELD_BYTES = 65_536;
const HELD_TIME = 1000;
/** Bytes kept of one run. */
export const RUN_CAP = 33_554_432;

interface State {
  held: Uint8Array[];
  heldBytes: number;
  /** The file, once there is one. */
  fd: number | undefined;
  home: string | undefined;
  readonly count: ContentCount;
  /** Set when bytes were lost: to the cap, or to a disk that is full. */
  lost: 'nothing' | 'cap' | 'disk';
  gone: boolean;
  /** Where it stands once it is sealed. */
  sealed: string | undefined;
}

export function openRawStore(homes: readonly string[], facts: RunFacts): RawStore {
  const state: State = {
    held: [],
    heldBytes: 0,
    fd: undefined,
    home: undefined,
    count: emptyCount(),
    lost: 'nothing',
    gone: false,
    sealed: undefined,
  };
  let timer: NodeJS.Timeout | undefined;
  const spill = () => {
    clearTimeout(timer);
    timer = undefined;
    spillHeld(state, homes, facts);
  };
  return {
    get home() {
      return state.home;
    },
    write: (chunk) => {
      if (state.gone || state.lost !== 'nothing') return;
      hold(state, chunk);
      if (state.heldBytes >= HELD_BYTES) return spill();
      // The caller's bytes are there for the time of the call.
      state.held.push(Uint8Array.prototype.slice.call(state.held.pop()!));
      timer ??= setTimeout(spill, HELD_TIME).unref();
    },
    spill,
    get keeps() {
      if (state.gone || state.lost === 'disk') return 'too little';
      return state.lost === 'cap' ? 'to the cap' : 'all';
    },
    discard: () => {
      clearTimeout(timer);
      discard(state);
    },
    contents: () => contents(state),
    seal: (exit) => {
      clearTimeout(timer);
      return seal(state, homes, facts, exit);
    },
  };
}

function hold(state: State, chunk: Uint8Array): void {
  const room = RUN_CAP - state.count.bytes - state.heldBytes;
  const kept = chunk.length <= room ? chunk : chunk.subarray(0, room);
  if (kept.length < chunk.length) state.lost = 'cap';
  state.held.push(kept);
  state.heldBytes += kept.length;
}

function spillHeld(state: State, homes: readonly string[], facts: RunFacts): void {
  if (state.gone || state.heldBytes === 0) return;
  if (state.fd === undefined) {
    openFile(state, homes);
    if (state.fd !== undefined) enterRunning(state, facts);
  }
  writeHeld(state);
}

function openFile(state: State, homes: readonly string[]): void {
  const opened = openRunning(homes);
  state.fd = opened?.fd;
  state.home = opened?.home;
}

function enterRunning({ home }: State, facts: RunFacts): void {
  try {
    appendEntry(home!, { ...entryOf(facts), running: RUNNING });
  } catch {
    // Only `tks raw` without an id misses it.
  }
}

function writeHeld(state: State): void {
  const bytes = state.held.length === 1 ? state.held[0]! : Buffer.concat(state.held);
  state.held = [];
  state.heldBytes = 0;
  let written = 0;
  try {
    if (state.fd === undefined) throw new Error('there is no store');
    while (written < bytes.length) written += writeSync(state.fd, bytes, written);
  } catch {
    state.lost = 'disk';
  }
  countContent(state.count, bytes.subarray(0, written));
}

function discard(state: State): void {
  state.gone = true;
  state.held = [];
  state.heldBytes = 0;
  if (state.fd === undefined) return;
  closeSync(state.fd);
  state.fd = undefined;
  try {
    unlinkSync(join(state.home!, 'raw', RUNNING));
  } catch {
    // The next prune takes it.
  }
}

function* contents(state: State): Iterable<Uint8Array> {
  const fd = state.sealed === undefined ? state.fd : openSync(state.sealed, 'r');
  for (let at = 0; fd !== undefined; ) {
    const block = Buffer.allocUnsafe(HELD_BYTES);
    const length = readSync(fd, block, 0, block.length, at);
    if (length === 0) break;
    at += length;
    yield block.subarray(0, length);
  }
  if (state.sealed !== undefined && fd !== undefined) closeSync(fd);
  yield* state.held;
}

function seal(state: State, homes: readonly string[], facts: RunFacts, exit: number | undefined): RawRef | undefined {
  if (state.gone) return undefined;
  try {
    if (state.fd === undefined) openFile(state, homes);
    if (state.fd === undefined) return undefined;
    writeHeld(state);
    return sealFile(state, facts, exit);
  } catch {
    discard(state);
    return undefined;
  }
}

function sealFile(state: State, facts: RunFacts, exit: number | undefined): RawRef | undefined {
  const { count, lost } = state;
  const folder = join(state.home!, 'raw');
  // A disk that took nothing holds nothing.
  if (lost === 'disk' && count.bytes === 0) throw new Error('the disk is full');
  const whole = lost === 'nothing';
  if (!whole && count.lines > 0) ftruncateSync(state.fd!, count.wholeLines);
  closeSync(state.fd!);
  state.fd = undefined;
  const id = place(join(folder, RUNNING), folder, count);
  state.sealed = join(folder, id);
  const bytes = whole || count.lines === 0 ? count.bytes : count.wholeLines;
  try {
    appendEntry(state.home!, { ...entryOf(facts), id, bytes, lines: count.lines, exit });
  } catch {
    // The id still leads to it.
  }
  return { id, upTo: whole ? undefined : count.lines };
}
