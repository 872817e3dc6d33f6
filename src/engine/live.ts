import { linesMark, timesMark } from './mark.ts';
import type { Line, Role, Stream } from './model.ts';
import type { Print } from './print.ts';
import { WORTH } from './settle.ts';

/** The share of the hard budget that may go out before the end; the rest is for the end. */
const SHARE = 0.2;
/** Details go out too as long as little was printed: of a short output whole mode keeps them. */
const FEW = 1_500;
/** Lines held back are kept up to this many characters, then only counted. */
const HELD_BACK = 1 << 14;

export interface LiveOptions {
  /** Characters that may be printed in all. */
  readonly limit: number;
  readonly mayLeaveOut: () => boolean;
  readonly isText: boolean;
  readonly print: Print;
}

export interface Live {
  /** Nothing more goes out before the end. */
  readonly isFull: boolean;
  /** The beginning of a line was shown, and its rest is wanted. */
  readonly isShowing: boolean;
  /** Prints what can go out; returns what is still to be held. */
  release(held: readonly Line[]): Line[];
  /** True if the line's beginning was shown: its rest was printed too. */
  completes(line: { readonly text: string; readonly stream: Stream; readonly binary: boolean }): boolean;
  showUnfinished(text: string, stream: Stream): void;
  /** The end: what was printed and left out until now. */
  close(): { lines: number; characters: number; leftOut: Partial<Record<Role, number>> };
}

const textOf = (line: Line): string => line.prefix + line.text;
const isSame = (line: Line, last: Line | undefined): boolean =>
  line.text === last?.text && line.prefix === last.prefix && line.stream === last.stream;

/** Live mode: lines go out as they come, but for detail, routine and repeats, which are held and counted. */
export function createLive(options: LiveOptions): Live {
  const { print, limit } = options;
  const shown: Record<Stream, string> = { 1: '', 2: '' };
  const leftOut: Partial<Record<Role, number>> = {};
  let [characters, lost, times] = [0, 0, 1];
  let back: Line[] = [];
  let backSize = 0;
  let backCount = 0;
  let last: Line | undefined;
  let isFull = false;

  const write = (text: string, stream: Stream, binary = false) => {
    characters += text.length + 1;
    print(`${text}\n`, stream, binary);
  };
  const flushRepeats = () => {
    if (times > 1 && last) {
      const lines = `${textOf(last)}\n`.repeat(times - 1);
      const mark = timesMark(times);
      write(
        lines.length > mark.length ? mark : lines.trimEnd(),
        last.stream,
        last.binary && lines.length <= mark.length,
      );
    }
    times = 1;
  };
  const flushBack = (stream: Stream) => {
    const mark = linesMark(backCount);
    if (backSize >= mark.length + WORTH) {
      write(mark, stream);
      lost += backCount;
      for (const line of back) leftOut[line.role] = (leftOut[line.role] ?? 0) + 1;
    } else for (const line of back) write(textOf(line), line.stream, line.binary);
    [back, backSize, backCount] = [[], 0, 0];
  };
  /** Lines before this one that were only counted; their size is not known, but they are many. */
  const holdSkipped = ({ skipped }: Line) => {
    if (skipped === 0) return;
    backCount += skipped;
    backSize += HELD_BACK;
    leftOut.plain = (leftOut.plain ?? 0) + skipped;
  };
  const holdBack = (line: Line) => {
    backCount += 1;
    backSize += textOf(line).length + 1;
    if (backSize < HELD_BACK) back.push(line);
    else leftOut[line.role] = (leftOut[line.role] ?? 0) + 1;
  };
  const mayHoldBack = (line: Line) =>
    options.mayLeaveOut() &&
    !options.isText &&
    ((line.role === 'detail' && characters > FEW) ||
      line.role === 'routine' ||
      (line.role === 'noise' && line.filter?.builtIn === false));

  const isRepeat = (line: Line): boolean =>
    backCount === 0 && line.skipped === 0 && !options.isText && isSame(line, last);

  const releaseLine = (line: Line): boolean => {
    const isNoise = line.role === 'noise' && line.filter?.builtIn !== false;
    if (isNoise || mayHoldBack(line)) {
      holdSkipped(line);
      if (!isNoise) holdBack(line);
      return true;
    }
    if (isRepeat(line)) {
      times++;
      return true;
    }
    if (characters + textOf(line).length > limit * SHARE) return false;
    flushRepeats();
    holdSkipped(line);
    if (backCount > 0) flushBack(line.stream);
    write(options.isText ? line.text : textOf(line).trimEnd(), line.stream, line.binary);
    last = line;
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
      if (isFull) return held as Line[];
      for (const [at, line] of held.entries()) {
        if (releaseLine(line)) continue;
        isFull = true;
        flushRepeats();
        return held.slice(at);
      }
      return [];
    },
    completes({ text, stream, binary }) {
      const begun = shown[stream];
      if (begun === '') return false;
      shown[stream] = '';
      write(text.startsWith(begun) ? text.slice(begun.length) : text, stream, binary);
      return true;
    },
    showUnfinished(text, stream) {
      const rest = text.slice(shown[stream].length);
      if (rest === '' || isFull) return;
      if (backCount > 0) flushBack(stream);
      print(rest, stream, false);
      characters += rest.length;
      shown[stream] = text;
    },
    close() {
      flushRepeats();
      if (backCount > 0) flushBack(last?.stream ?? 1);
      return { lines: lost, characters, leftOut };
    },
  };
}
