import { linesMark, rangeMark, rawMark } from './mark.ts';
import type { RawRef, Role, Stream } from './model.ts';
import { type Piece, unruled } from './piece.ts';
import type { Printed } from './print.ts';
import { countedRoutine } from './settle.ts';

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

/** What it stands under is not in its own text. */
const isMissing = ({ under, text }: Piece): boolean => under !== undefined && !`\n${text}`.includes(`\n${under}\n`);

/** Pieces that stay, with a mark wherever some do not, and last the number of the raw output. */
export function render(pieces: readonly Piece[], keep: Uint8Array, options: RenderOptions): Rendered {
  const unmarked = countedRoutine(pieces, keep);
  const printed: Printed[] = [];
  const leftOut: Partial<Record<Role, number>> = {};
  let [hidden, marked, first, lost, cut] = [0, 0, 0, 0, 0];
  let above: string | undefined;
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
    const hasGap = hidden > 0;
    const parted = piece.gap && !hasGap && printed.length > 0;
    mark(piece.stream, piece.number);
    if (parted) printed.push({ text: '', stream: piece.stream, binary: false });
    if (hasGap && piece.under !== above && isMissing(piece))
      printed.push({ text: piece.under!, stream: piece.stream, binary: false });
    above = piece.under ?? above;
    printed.push(piece);
    cut += piece.cut;
  }
  mark(pieces.at(-1)?.stream ?? 1, options.rawLines + 1);
  const total = lost + options.already.lines;
  if (!options.raw || (total === 0 && cut === 0)) return { printed, leftOut };
  const last = {
    text: rawMark(options.raw, total, options.rawLines, cut),
    stream: printed.at(-1)?.stream ?? 1,
    binary: false,
  };
  // Only here, since titles without rules are no titles any more to whom they are given once more.
  return { printed: [...(options.ranges ? printed : printed.map(unruled)), last], leftOut };
}
