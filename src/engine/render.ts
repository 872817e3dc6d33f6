import { WORTH } from './budget.ts';
import { linesMark, rangeMark, rawMark } from './mark.ts';
import type { RawRef, Role, Stream } from './model.ts';
import { costOf, type Piece } from './piece.ts';
import type { Printed } from './print.ts';

export interface Rendered {
  readonly printed: Printed[];
  /** Raw lines left out, by role. */
  readonly leftOut: Partial<Record<Role, number>>;
}

export interface RenderOptions {
  readonly raw: RawRef | undefined;
  readonly rawLines: number;
  /** Lines and characters left out before these pieces. */
  readonly already: { readonly lines: number };
  /** Marks say which lines, not how many. */
  readonly ranges: boolean;
}

/** Pieces that stay, with a mark wherever some do not, and last the number of the raw output. */
export function render(pieces: readonly Piece[], decided: Uint8Array, options: RenderOptions): Rendered {
  const keep = restoreSmallRuns(pieces, decided);
  const unmarked = countedRoutine(pieces, keep);
  const printed: Printed[] = [];
  const leftOut: Partial<Record<Role, number>> = {};
  let [hidden, marked, first, lost, cut] = [0, 0, 0, 0, 0];
  let clipped = false;
  const mark = (stream: Stream, next: number) => {
    if (marked > 0) {
      const text = options.ranges ? rangeMark(first, next - 1) : linesMark(marked);
      printed.push({ text, stream, binary: false });
    }
    lost += hidden;
    [hidden, marked] = [0, 0];
  };
  for (const [at, piece] of pieces.entries()) {
    if (hidden === 0) first = piece.number - piece.skipped;
    hidden += piece.skipped;
    marked += piece.skipped;
    if (!keep[at]) {
      hidden += piece.lines;
      if (!unmarked[at]) marked += piece.lines;
      leftOut[piece.role] = (leftOut[piece.role] ?? 0) + piece.lines;
      continue;
    }
    const parted = piece.gap && hidden === 0 && printed.length > 0;
    mark(piece.stream, piece.number);
    if (parted) printed.push({ text: '', stream: piece.stream, binary: false });
    printed.push(piece);
    cut += piece.cut;
    clipped ||= piece.clipped;
  }
  mark(pieces.at(-1)?.stream ?? 1, options.rawLines + 1);
  const total = lost + options.already.lines;
  if (options.raw && (total > 0 || cut > 0 || clipped))
    printed.push({
      text: rawMark(options.raw, total, options.rawLines, cut),
      stream: printed.at(-1)?.stream ?? 1,
      binary: false,
    });
  return { printed, leftOut };
}

/** Runs too small to be worth a mark stay; so does everything if all together are not worth the last line. */
function restoreSmallRuns(pieces: readonly Piece[], decided: Uint8Array): Uint8Array {
  const keep = decided.slice();
  const unmarked = countedRoutine(pieces, keep);
  let saved = 0;
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    let [size, marks] = [0, 0];
    for (; end < pieces.length && !keep[end]; end++) {
      size += costOf(pieces[end]!);
      if (!unmarked[end]) marks = linesMark(1000).length;
    }
    if (end > at && marks > 0 && size < marks + WORTH) keep.fill(1, at, end);
    else saved += size - marks;
    at = Math.max(end, at + 1);
  }
  return saved < 'tks raw 123456789: 100 of 1000 lines left out'.length + WORTH ? keep.fill(1) : keep;
}

/** Routine lines whose number stands in a summary that is printed: those since the summary before, or all together. */
function countedRoutine(pieces: readonly Piece[], keep: Uint8Array): Uint8Array {
  const counted = new Uint8Array(pieces.length);
  const routine = (from: number, to: number) => {
    const found: number[] = [];
    for (let at = from; at < to; at++)
      if (!keep[at] && pieces[at]!.role === 'routine' && !pieces[at]!.folded) found.push(at);
    return found;
  };
  let from = 0;
  for (const [at, piece] of pieces.entries()) {
    if (piece.role !== 'summary' || !keep[at]) continue;
    for (const start of new Set([from, 0])) {
      const since = routine(start, at);
      const lines = since.reduce((sum, index) => sum + pieces[index]!.lines, 0);
      if (lines > 0 && new RegExp(`(?<![\\d.])${lines}(?![\\d.]\\d)`, 'u').test(piece.text))
        for (const index of since) counted[index] = 1;
    }
    if (routine(from, at).length > 0) from = at + 1;
  }
  return counted;
}
