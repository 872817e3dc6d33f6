import { createHeldBack } from './held-back.ts';
import { createNamer } from './jobs.ts';
import { timesMark } from './mark.ts';
import { isOwn, type Line, type Role, type Stream } from './model.ts';
import type { Print } from './print.ts';

/** The share of the hard budget that may go out before the end; the rest is for the end. */
const SHARE = 0.2;
/** Details of a report go out too as long as little was printed: of a short output whole mode keeps them. */
const FEW = 1_500;

export interface LiveOptions {
  /** Characters that may be printed in all, as things stand. */
  readonly limit: () => number;
  readonly mayLeaveOut: () => boolean;
  readonly isText: boolean;
  readonly isList: boolean;
  /** The line belongs to what is held to the end. */
  readonly waits: (line: Line) => boolean;
  readonly print: Print;
}

export interface Live {
  /** Nothing more goes out before the end. */
  readonly isFull: boolean;
  /** The beginning of a line was shown, and its rest is wanted. */
  readonly isShowing: boolean;
  /** Prints what can go out; returns what is still to be held. */
  release(held: readonly Line[]): Line[];
  /** What waited for the end waits no longer. */
  flow(): void;
  /** True if the line's beginning was shown: its rest was printed too. */
  completes(line: { readonly text: string; readonly stream: Stream; readonly binary: boolean }): boolean;
  showUnfinished(text: string, stream: Stream): void;
  /** The end: what was printed and left out until now. */
  close(): { lines: number; characters: number; leftOut: Partial<Record<Role, number>> };
}

const isSame = (line: Line, last: Line | undefined): boolean =>
  line.text === last?.text && line.prefix === last.prefix && line.stream === last.stream;

const isNoise = (line: Line): boolean => line.role === 'noise' && !isOwn(line.filter);

/** Live mode: lines go out as they come, but for detail, routine and repeats, which are held and counted. */
export function createLive(options: LiveOptions): Live {
  const { limit, isText, waits } = options;
  const out = createLiveOut(options);
  const back = createHeldBack();
  const shown: Record<Stream, string> = { 1: '', 2: '' };
  let [isFull, isWaiting, mayWait] = [false, false, true];

  const flushBack = (stream: Stream) => {
    if (back.count === 0) return;
    const { mark, lines } = back.take();
    if (mark !== undefined) out.write(mark, stream, false);
    for (const line of lines) out.line(line);
  };
  // Rows of a command that nobody knows may only look like what a tool says of its success.
  const mayHoldBack = ({ role, filter }: Line) =>
    options.mayLeaveOut() &&
    !isText &&
    ((role === 'detail' && !options.isList && out.characters > FEW) ||
      (role === 'routine' && filter !== undefined) ||
      role === 'noise');

  /** @returns false if there is no room for it */
  const release = (line: Line): boolean => {
    if (isNoise(line) || mayHoldBack(line)) {
      back.addSkipped(line);
      if (!isNoise(line)) back.add(line);
      return true;
    }
    if (back.count === 0 && line.skipped === 0 && !isText && out.repeat(line)) return true;
    if (out.characters + line.prefix.length + line.text.length > limit() * SHARE) return false;
    out.flushRepeats();
    back.addSkipped(line);
    flushBack(line.stream);
    out.line(line);
    return true;
  };

  return {
    get isFull() {
      return isFull;
    },
    get isShowing() {
      return shown[1] !== '' || shown[2] !== '';
    },
    release(held) {
      isFull &&= options.limit() < Number.POSITIVE_INFINITY;
      if (isFull) return held as Line[];
      const isWaitedFor = (line: Line) => {
        isWaiting = mayWait && limit() < Number.POSITIVE_INFINITY && waits(line);
        return isWaiting;
      };
      const stop = held.findIndex((line) => isWaitedFor(line) || !release(line));
      if (stop < 0) return [];
      isFull = true;
      out.flushRepeats();
      return held.slice(stop);
    },
    flow() {
      mayWait = false;
      isFull &&= !isWaiting;
    },
    completes({ text, stream, binary }) {
      const begun = shown[stream];
      if (begun === '') return false;
      shown[stream] = '';
      out.write(text.startsWith(begun) ? text.slice(begun.length) : text, stream, binary);
      return true;
    },
    showUnfinished(text, stream) {
      const rest = text.slice(shown[stream].length);
      if (rest === '' || isFull) return;
      flushBack(stream);
      out.begin(rest, stream);
      shown[stream] = text;
    },
    close() {
      out.flushRepeats();
      flushBack(out.lastStream);
      return { lines: back.lost, characters: out.characters, leftOut: back.leftOut };
    },
  };
}

interface LiveOut {
  /** Printed so far. */
  readonly characters: number;
  readonly lastStream: Stream;
  write(text: string, stream: Stream, binary: boolean): void;
  /** Prints the beginning of a line. */
  begin(text: string, stream: Stream): void;
  line(line: Line): void;
  /** Counts the line if it is the one printed last. */
  repeat(line: Line): boolean;
  /** Says how often the last line came. */
  flushRepeats(): void;
}

/** Prints lines one by one: a job's name once, a repeated line with how often. */
function createLiveOut({ print, isText }: LiveOptions): LiveOut {
  const namer = createNamer();
  let [characters, times] = [0, 1];
  let last: Line | undefined;
  const write = (text: string, stream: Stream, binary: boolean) => {
    characters += text.length + 1;
    print(`${text}\n`, stream, binary);
  };
  const textOf = ({ prefix, text }: Line): string => (isText ? text : namer.name(prefix, text).trimEnd());
  return {
    get characters() {
      return characters;
    },
    get lastStream() {
      return last?.stream ?? 1;
    },
    write(text, stream, binary) {
      namer.part();
      write(text, stream, binary);
    },
    begin(text, stream) {
      characters += text.length;
      print(text, stream, false);
    },
    line(line) {
      write(textOf(line), line.stream, line.binary);
      last = line;
    },
    repeat(line) {
      if (!isSame(line, last)) return false;
      times++;
      return true;
    },
    flushRepeats() {
      if (times === 1 || !last) return;
      const again = times - 1;
      const mark = timesMark(times);
      times = 1;
      if ((last.text.length + 1) * again > mark.length) write(mark, last.stream, false);
      else for (let count = 0; count < again; count++) write(textOf(last), last.stream, last.binary);
    },
  };
}
