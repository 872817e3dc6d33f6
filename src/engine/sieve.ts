import { mayHaveRole } from './common.ts';
import { decode, decodeLines, type RawLine } from './decode.ts';
import type { Block } from './delay.ts';
import { createHint } from './hint.ts';
import type { Stream } from './model.ts';
import { createOutliner, looseOutline } from './outline.ts';
import { holdsSecret, SECRET_HINTS } from './secret.ts';
import { ALWAYS, createSeen } from './seen.ts';

/** What the taker of a line is in after it: lines are alike only within one state. */
export interface State {
  /** Different for each tool recognised inside. */
  readonly tool: number;
  readonly inBlock: boolean;
  /** The line tells of a failure, so what follows may belong to it. */
  readonly failed: boolean;
}

/** Takes a line. `skipped`: lines before it that were only counted. */
export type TakeLine = (line: RawLine, skipped: number) => State;

export interface Sieve {
  take(line: RawLine): void;
  /** Takes every line. */
  takeAll(block: Block): void;
  /** Takes lines whose like was not seen often enough, and counts the others. Blocks of several lines: at most `BLOCK`. */
  sift(block: Block): void;
}

export const BLOCK = 1 << 16;
/** So many lines of one outline are taken: a list of findings is worth more than two of them. */
const EACH = 20;
/** Outlines that are remembered: exact ones, looser ones, and looser ones of lines that hold a word of failure. */
const MOST = { exact: 16_384, loose: 4_096, hinted: 4_096 };
/** Lines taken, whatever their outline, since they stand in a block of failure, or after one, or change the state. */
const NEAR = { lines: 100_000, share: 1 / 16 };
const BEFORE = 3;
const AFTER = 10;
const NEWLINE = 10;

const WORDS =
  'err,fatal,panic,fail,exception,fault,kill,abort,critical,severe,emerg,alert,warn,deprecat,traceback,unhandled,uncaught,cannot,could not,couldn,unable,denied,refused,reject,conflict,invalid,unknown,unexpected,missing,undefined,assert,exit,signal,not found,no such,not ok,passed,summary';
const SECRET = 1;
const FAILURE = 2;
const hint = createHint(
  SECRET_HINTS.map((word) => word.toLowerCase()),
  WORDS.split(','),
);

/** A line within a block. */
interface Place {
  bytes: Uint8Array;
  from: number;
  to: number;
  stream: Stream;
}

const toLine = ({ bytes, from, to, stream }: Place): RawLine => ({
  ...decode(bytes.subarray(from, to)),
  stream,
  cut: undefined,
});

/** What was skipped since the last line that was taken: how many lines, and where the last few are. */
function createSkipped() {
  const places = Array.from({ length: BEFORE }, (): Place => ({ bytes: new Uint8Array(), from: 0, to: 0, stream: 1 }));
  let count = 0;
  return {
    add(bytes: Uint8Array, from: number, to: number, stream: Stream) {
      const place = places[count++ % BEFORE]!;
      place.bytes = bytes;
      place.from = from;
      place.to = to;
      place.stream = stream;
    },
    addMany: (more: number) => {
      count += more;
    },
    take(): number {
      const taken = count;
      count = 0;
      return taken;
    },
    /** Takes back the last few. */
    last(): Place[] {
      const first = Math.max(0, count - BEFORE);
      const last = Array.from({ length: count - first }, (_, i) => ({ ...places[(first + i) % BEFORE]! }));
      count = first;
      return last;
    },
  };
}

/** The state after the last line of each stream, and how many lines are near a failure. */
function createStates() {
  const seeds: Record<Stream, number> = { 1: 0, 2: 1 };
  const inBlock: Record<Stream, boolean> = { 1: false, 2: false };
  let near = 0;
  return {
    /** `isNew`: if the line tells of a failure, what follows is near. */
    enter(state: State, stream: Stream, isNew: boolean) {
      near = state.failed && isNew ? AFTER : Math.max(0, near - 1);
      inBlock[stream] = state.inBlock;
      seeds[stream] = Math.imul((state.tool << 2) | (state.inBlock ? 2 : 0) | (stream - 1), 0x9e3779b1);
    },
    seed: (stream: Stream) => seeds[stream],
    isNear: (stream: Stream) => near > 0 || inBlock[stream],
  };
}

export function createSieve(give: TakeLine, isText: boolean): Sieve {
  const outline = createOutliner(BLOCK);
  const [exact, loose, hinted] = [createSeen(MOST.exact), createSeen(MOST.loose), createSeen(MOST.hinted)];
  const skipped = createSkipped();
  const states = createStates();
  let [lines, looks] = [0, 0];
  /** The outline of a line that was only counted: the next line often has it too. */
  let settled: number | undefined;

  const takeLine = (line: RawLine, isNew = false) => states.enter(give(line, skipped.take()), line.stream, isNew);
  /** Takes a line, and those just before it if it may tell of a failure. */
  const takePlace = (place: Place, isNew: boolean) => {
    const line = toLine(place);
    if (!states.isNear(place.stream) && mayHaveRole(line.text))
      for (const before of skipped.last()) takeLine(toLine(before));
    takeLine(line, isNew);
  };
  const isNew = ({ bytes, from, to, stream }: Place): boolean => {
    if (to - from > BLOCK) return true;
    const bits = hint(bytes, from, to);
    if (bits & SECRET && holdsSecret(decode(bytes.subarray(from, to)).text)) return true;
    const key = looseOutline(bytes, from, to) ^ states.seed(stream);
    const count = loose.count(key) ?? (bits & FAILURE ? hinted.count(key) : undefined);
    return count !== undefined && count < EACH;
  };
  const siftLine = (bytes: Uint8Array, from: number, to: number, stream: Stream, hash: number) => {
    lines++;
    const seed = states.seed(stream);
    const key = hash ^ seed;
    if (key === settled && !states.isNear(stream)) return skipped.add(bytes, from, to, stream);
    const count = exact.count(key);
    const isNear = (count === ALWAYS || states.isNear(stream)) && looks < NEAR.lines + lines * NEAR.share;
    if (isNear) looks++;
    else if (count === ALWAYS) return skipped.add(bytes, from, to, stream);
    else if (count !== undefined && count >= EACH) {
      settled = key;
      return skipped.add(bytes, from, to, stream);
    }
    const place = { bytes, from, to, stream };
    const isFresh = count !== ALWAYS && (count ?? 0) < EACH && isNew(place);
    if (!isNear && !isFresh) return skipped.add(bytes, from, to, stream);
    takePlace(place, isFresh);
    settled = undefined;
    if (states.seed(stream) !== seed) exact.keepAlways(key);
  };
  const siftText = ({ bytes, stream }: Block) => {
    const mayHoldSecret = (hint(bytes, 0, bytes.length) & SECRET) !== 0;
    for (let from = 0; from <= bytes.length; ) {
      const next = bytes.indexOf(NEWLINE, from);
      const to = next < 0 ? bytes.length : next;
      const line = mayHoldSecret ? toLine({ bytes, from, to, stream }) : undefined;
      if (line && holdsSecret(line.text)) takeLine(line);
      else skipped.addMany(1);
      from = to + 1;
    }
  };
  return {
    take: (line) => takeLine(line),
    takeAll({ bytes, stream }) {
      for (const line of decodeLines(bytes, stream)) takeLine(line);
    },
    sift(block) {
      if (isText) return siftText(block);
      const { bytes, stream } = block;
      if (bytes.length > BLOCK) return siftLine(bytes, 0, bytes.length, stream, 0);
      const { count, hashes, ends } = outline(bytes);
      for (let at = 0, from = 0; at < count; from = ends[at++]! + 1)
        siftLine(bytes, from, ends[at]!, stream, hashes[at]!);
    },
  };
}
