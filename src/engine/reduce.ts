import { limitsOf } from './budget.ts';
import { createClassifier, dressOf, holdsText, type Label } from './classify.ts';
import { finish } from './finish.ts';
import { createLive, type Live } from './live.ts';
import type { Filter, Line, RawRef, Stream, Tally } from './model.ts';
import { createPrinter, type Print } from './print.ts';
import { createRecogniser } from './recognise.ts';
import { holdsSecret } from './secret.ts';
import { createSplitter, type RawLine } from './split.ts';
import { thin } from './thin.ts';
import { undress } from './undress.ts';

export interface ReducerOptions {
  readonly filter?: Filter | undefined;
  /** Finds the filter of a command echoed in the output, given its text (`vitest run`). */
  readonly findEchoed?: ((command: string) => Filter | undefined) | undefined;
  /** Filters that carry a signature. */
  readonly recognisable?: readonly Filter[] | undefined;
  /** The command echoes its recipes bare, as `make` does. */
  readonly bareRecipes?: boolean | undefined;
  /** Hard budget in characters, in place of the budget's own. */
  readonly budget?: number | undefined;
  /** Characters that stand in the host's output file already. */
  readonly used?: number | undefined;
  /** A terminal, or a command known to be live: in live mode no hard budget holds. */
  readonly endless?: boolean | undefined;
}

export interface Reducer {
  /** Takes the bytes as they come; never prints in whole mode. */
  push(chunk: Uint8Array, stream: Stream): void;
  /** From here on live mode (law 12). `stored`: the raw output is safe, so lines may be left out. */
  goLive(stored: boolean): void;
  /** Nothing came for 200 ms: in live mode an unfinished line is shown. */
  idle(): void;
  /** True once a private key or token was seen: the output is neither elided nor to be stored. */
  readonly secret: boolean;
  /** The command ended. `exit` undefined: not known. `raw` undefined: not stored, so nothing is left out. */
  end(exit: number | undefined, raw: RawRef | undefined): Tally;
}

/** Lines are held up to this many characters; then what can never be printed goes. */
const HELD = 4 << 20;

export function createReducer(options: ReducerOptions, print: Print): Reducer {
  const { filter } = options;
  const isText = holdsText(filter);
  const classify = createClassifiers(options);
  const dress = dressOf(filter);
  const raw: Raw = { bytes: 0, lines: 0, size: 0, secret: false, last: undefined };
  const printer = createPrinter(print);
  let held: Line[] = [];
  let size = 0;
  let live: Live | undefined;

  const hold = (line: Line) => {
    held.push(line);
    size += line.text.length + 1;
    if (live) held = live.release(held);
    if (size <= HELD) return;
    held = thin(held);
    size = held.reduce((sum, { text }) => sum + text.length + 1, 0);
  };
  const splitter = createSplitter((line: RawLine) => {
    raw.lines++;
    raw.secret ||= holdsSecret(line.text);
    if (line.text !== '') raw.last = line;
    if (live?.completes(line)) return;
    for (const text of [undress(line.text, dress)].flat()) {
      raw.size += text.length + 1;
      const { stream, binary } = line;
      hold({ text, number: raw.lines, stream, binary, skipped: 0, gap: false, ...classify(text, stream) });
    }
  });

  return {
    get secret() {
      return raw.secret;
    },
    push(chunk, stream) {
      raw.bytes += chunk.length;
      splitter.push(chunk, stream);
    },
    goLive(stored) {
      if (live) return;
      const { hard } = limitsOf(filter?.budget ?? 'report', 'failed', options.budget, options.used ?? 0);
      const limit = options.endless ? Number.POSITIVE_INFINITY : hard;
      live = createLive({ limit, mayLeaveOut: () => stored && !raw.secret, isText, print: printer.print });
      held = live.release(held);
    },
    idle() {
      for (const stream of [1, 2] as const) live?.showUnfinished(splitter.unfinished(stream), stream);
    },
    end(exit, ref) {
      // A last line of colour codes alone is none.
      const isOpen = splitter.end() && held.at(-1)?.text !== '';
      const before = live?.close() ?? { lines: 0, characters: 0, leftOut: {} };
      const { lines: rawLines, bytes: rawBytes, size, last } = raw;
      const run = { exit, raw: raw.secret ? undefined : ref, rawLines, rawBytes, size, last, before };
      const leftOut = finish(held, run, options, (printed) => printer.printAll(printed, isOpen));
      return {
        rawBytes: raw.bytes,
        rawLines: raw.lines,
        printedBytes: printer.bytes,
        printedLines: printer.lines,
        leftOut,
      };
    },
  };
}

/** What was seen of the raw output; `size` in characters, undressed. */
interface Raw {
  bytes: number;
  lines: number;
  size: number;
  secret: boolean;
  last: RawLine | undefined;
}

/** One classifier a stream, since their lines interleave. */
function createClassifiers(options: ReducerOptions): (text: string, stream: Stream) => Label {
  const { filter, findEchoed, recognisable = [] } = options;
  const own =
    filter !== undefined && (filter.shape !== undefined || filter.signature !== undefined || filter.budget === 'file');
  let blocks = 0;
  const create = () => {
    const recognise =
      own || !findEchoed
        ? undefined
        : createRecogniser({ findEchoed, recognisable, bareRecipes: options.bareRecipes ?? false });
    return createClassifier(filter, recognise, () => ++blocks);
  };
  const byStream: Record<Stream, (text: string) => Label> = { 1: create(), 2: create() };
  return (text, stream) => byStream[stream](text);
}
