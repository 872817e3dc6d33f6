import { limitsOf } from './budget.ts';
import { dressOf, holdsText, type Label } from './classify.ts';
import type { RawLine } from './decode.ts';
import { finish } from './finish.ts';
import { createFlood, type FloodSizes } from './flood.ts';
import { createClassifiers, type JobLabel } from './jobs.ts';
import { createLive, type Live } from './live.ts';
import { charactersMark } from './mark.ts';
import { createUndresser } from './meter.ts';
import { type Budgets, type Filter, isOwn, type Line, type RawRef, type Stream, type Tally } from './model.ts';
import { createPrinter, type Print } from './print.ts';
import { createRedraws } from './redraw.ts';
import { holdsSecret } from './secret.ts';
import type { State } from './sieve.ts';
import { createSplitter } from './split.ts';
import { thin, weightOf } from './thin.ts';
import { waitsToEnd } from './waits.ts';

export interface ReducerOptions {
  readonly filter?: Filter | undefined;
  /** Finds the filter of a command echoed in the output, given its text (`vitest run`). */
  readonly findEchoed?: ((command: string) => Filter | undefined) | undefined;
  /** Finds the filter whose signature a line of the output bears. */
  readonly findSigned?: ((line: string) => Filter | undefined) | undefined;
  /** The command echoes its recipes bare, as `make` does. */
  readonly bareRecipes?: boolean | undefined;
  readonly budgets?: Budgets | undefined;
  /** Characters that stand in the host's output file already. */
  readonly used?: number | undefined;
  /** When lines begin to be counted only; for tests. */
  readonly sizes?: FloodSizes | undefined;
  /** A terminal, or a command known to be live: in live mode no hard budget holds. */
  readonly endless?: boolean | undefined;
  /** In live mode rows too are printed as they come, though together they would be said shorter. */
  readonly asItGoes?: boolean | undefined;
}

export interface Reducer {
  /** Takes the bytes as they come; never prints in whole mode. */
  push(chunk: Uint8Array, stream: Stream): void;
  /** From here on live mode (law 12); said once more, rows wait for the end no longer. As long as the raw output is not stored no line is left out, however many there are. */
  goLive(isStored: () => boolean): void;
  /** Nothing came for 200 ms: in live mode an unfinished line is shown. */
  idle(): void;
  /** True once a private key or token was seen: the output is neither elided nor to be stored. */
  readonly secret: boolean;
  /** Nothing more comes: what was held back is looked at, so that `secret` is final. */
  close(): void;
  /** The command ended. `exit` undefined: not known. `raw` undefined: not stored, so nothing is left out. */
  end(exit: number | undefined, raw: RawRef | undefined): Tally;
}

/** Lines are held up to this weight; then what can never be printed goes. */
const HELD = 4 << 20;

export function createReducer(options: ReducerOptions, print: Print): Reducer {
  const { filter } = options;
  const isText = holdsText(filter);
  const jobs = createClassifiers(options);
  const dress = dressOf(filter);
  const raw: Raw = { bytes: 0, lines: 0, size: 0, secret: false, last: undefined };
  const printer = createPrinter(print);
  const redraws = createRedraws();
  const undresser = createUndresser(dress, filter?.path === 'curl');
  const tools = new Map<Filter | undefined, number>();
  let [held, size, isOpen]: [Line[], number, boolean] = [[], 0, false];
  let live: Live | undefined;
  let state: State = { tool: 0, inBlock: false, failed: false };
  let mayLeaveOut = () => true;

  const hold = (line: Line) => {
    held.push(line);
    size += weightOf(line);
    if (live) held = live.release(held);
    if (size <= HELD) return;
    held = thin(held);
    size = weightOfAll(held);
  };
  const letGo = (gone: readonly Line[]) => {
    if (gone.length === 0) return;
    const lines = new Set(gone);
    held = held.filter((line) => !lines.has(line));
    size = weightOfAll(held);
  };
  const takeBare = (bare: string, line: RawLine, skipped: number) => {
    // What is drawn to the end of a line or coloured leaves blanks that no pattern waits for.
    const text = dress === 'all' ? bare.trimEnd() : bare;
    raw.size += text.length + 1;
    const label = jobs.classify(text, line.stream);
    const drawn = toLine(line, raw.lines, skipped, label);
    letGo(redraws.draw(drawn));
    hold(drawn);
    held = jobs.again(held);
    state = stateAfter(label, tools);
  };
  const take = (line: RawLine, skipped: number): State => {
    raw.lines += skipped + 1;
    if (dress === 'all') letGo(redraws.rise(held, line.text, raw.lines));
    raw.secret ||= holdsSecret(line.text);
    if (line.text !== '') raw.last = line;
    if (live?.completes(line)) return state;
    const bare = undresser.take(wholeText(line));
    if (typeof bare === 'string') takeBare(bare, line, skipped);
    else for (const [at, part] of bare.entries()) takeBare(part, line, at === 0 ? skipped : 0);
    return state;
  };
  const mayCount = () => !live || !(options.endless || live.isShowing || !mayLeaveOut());
  const flood = createFlood({ isText: isText && !isOwn(filter), sizes: options.sizes, mayCount, take });
  const splitter = createSplitter(flood);

  return {
    get secret() {
      return raw.secret;
    },
    push(chunk, stream) {
      raw.bytes += chunk.length;
      splitter.push(chunk, stream);
    },
    goLive(isStored) {
      live?.flow();
      mayLeaveOut = () => isStored() && !raw.secret;
      const { hard } = limitsOf(filter?.budget ?? 'report', 'failed', options.budgets, options.used ?? 0);
      const limit = () => (options.endless || !mayLeaveOut() ? Number.POSITIVE_INFINITY : hard);
      live ??= createLive({ limit, mayLeaveOut, ...liveFor(options), print: printer.print });
      held = live.release(held);
      if (!live.isFull) flood.drain();
    },
    idle() {
      if (live && !live.isFull) flood.drain();
      for (const stream of [1, 2] as const) live?.showUnfinished(splitter.unfinished(stream), stream);
    },
    close() {
      isOpen ||= splitter.end();
      flood.drain();
      const rest = undresser.rest();
      if (rest !== '') takeBare(rest, raw.last!, 0);
    },
    end(exit, ref) {
      this.close();
      const before = live?.close() ?? { lines: 0, characters: 0, leftOut: {} };
      const isBare = isOpen && endsBare(held, before.characters);
      const { bytes: rawBytes, size, last } = raw;
      const rawLines = raw.lines - Number(isBare);
      const run = { exit, raw: raw.secret || !mayLeaveOut() ? undefined : ref, rawLines, rawBytes, size, last, before };
      const leftOut = finish(held, run, options, (printed) => printer.printAll(printed, isOpen && !isBare));
      return {
        rawBytes: raw.bytes,
        rawLines,
        printedBytes: printer.bytes,
        printedLines: printer.lines,
        leftOut,
      };
    },
  };
}

const liveFor = ({ filter, asItGoes }: ReducerOptions) => ({
  isText: holdsText(filter),
  isList: filter?.budget === 'list',
  waits: asItGoes ? () => false : waitsToEnd,
});

/** A last line of colour codes alone is none, unless it is all there is. */
const endsBare = (held: readonly Line[], before: number): boolean =>
  held.at(-1)?.text === '' && (before > 0 || held.some(({ text }) => text !== ''));

const weightOfAll = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + weightOf(line), 0);

/** What was seen of the raw output; `size` in characters, undressed. */
interface Raw {
  bytes: number;
  lines: number;
  size: number;
  secret: boolean;
  last: RawLine | undefined;
}

/** Each by its name: a spread would cost every line that is held half as much memory again. */
function toLine({ stream, binary, cut }: RawLine, number: number, skipped: number, label: JobLabel): Line {
  const { text, prefix, role, block, filter } = label;
  return { text, prefix, number, stream, role, block, filter, binary, skipped, gap: false, cut: cut?.length ?? 0 };
}

/** The text of a line, with a mark where a part of it was not kept. */
const wholeText = ({ text, cut }: RawLine): string =>
  cut ? `${text.slice(0, cut.at)} ${charactersMark(cut.length)} ${text.slice(cut.at)}` : text;

function stateAfter({ role, block, filter }: Label, tools: Map<Filter | undefined, number>): State {
  const tool = tools.get(filter) ?? tools.size;
  tools.set(filter, tool);
  return { tool, inBlock: block > 0, failed: role === 'failure' };
}
