import { timesMark } from '../mark.ts';
import type { Piece } from '../piece.ts';

const LONGEST_BLOCK = 12;

/** What repeats as a whole: a piece, or a block that was repeated, whose mark speaks of all of it. */
interface Unit {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** As it is printed, with its mark. */
  readonly lines: number;
}

/**
 * Equal pieces, or equal runs of up to twelve lines, one after the other: once, with how often. Shorter runs first, and
 * all lengths again as long as there are any, so that nothing is left to be repeated in what is printed.
 */
export const repeats = (pieces: readonly Piece[]): Piece[] =>
  folded(pieces.map(within).map((piece) => unitOf([piece], piece.text))).flatMap((unit) => unit.pieces);

/** The same in the lines that a shape made one piece, since they are read as lines once more. */
function within(piece: Piece): Piece {
  if (!/^(.+)\n\1$/mu.test(piece.text)) return piece;
  const lines = piece.text.split('\n').map((text) => unitOf([{ ...piece, text }], text));
  const text = ofLength(lines, 1).map((unit) => unit.text);
  return { ...piece, text: text.join('\n') };
}

function folded(units: readonly Unit[]): readonly Unit[] {
  let shorter = units;
  for (let lines = 1; lines <= LONGEST_BLOCK; lines++) shorter = ofLength(shorter, lines);
  return shorter.length < units.length ? folded(shorter) : shorter;
}

const unitOf = (pieces: readonly Piece[], text: string): Unit => ({
  pieces,
  text,
  lines: text.includes('\n') ? text.split('\n').length : 1,
});

function ofLength(units: readonly Unit[], lines: number): Unit[] {
  const result: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const length = blockOf(units, at, lines);
    const times = length === 0 ? 1 : 1 + repeatsOf(units, at, length);
    const block = times > 1 ? units.slice(at, at + length) : [];
    const size = block.reduce((sum, unit) => sum + unit.text.length + 1, 0);
    if (size * (times - 1) > timesMark(times).length + 12) {
      result.push(once(block, units.slice(at, at + length * times), times));
      at += length * times;
    } else result.push(units[at++]!);
  }
  return result;
}

/** How many units make up so many lines from here on; 0 if none do. */
function blockOf(units: readonly Unit[], from: number, lines: number): number {
  let [at, left] = [from, lines];
  while (left > 0 && at < units.length) left -= units[at++]!.lines;
  return left === 0 ? at - from : 0;
}

function repeatsOf(units: readonly Unit[], at: number, length: number): number {
  let next = at + length;
  let count = 0;
  while (next + length <= units.length && isSame(units, at, next, length)) {
    count++;
    next += length;
  }
  return count;
}

function isSame(units: readonly Unit[], a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const [first, second] = [units[a + i]!, units[b + i]!];
    if (first.text !== second.text || first.text === '') return false;
    if (first.pieces.some(({ stream }, at) => stream !== second.pieces[at]!.stream)) return false;
  }
  return true;
}

const rawLines = (units: readonly Unit[]): number =>
  units.reduce((sum, { pieces }) => sum + pieces.reduce((all, piece) => all + piece.lines, 0), 0);

/** The mark stands at the end of the line, or under a block with the block's length. */
function once(block: readonly Unit[], all: readonly Unit[], times: number): Unit {
  const pieces = block.flatMap((unit) => unit.pieces);
  const last = pieces.at(-1)!;
  const mark =
    pieces.length === 1
      ? ` ${timesMark(times)}`
      : `\n${timesMark(
          times,
          block.reduce((sum, unit) => sum + unit.lines, 0),
        )}`;
  const lines = last.lines + rawLines(all) - rawLines(block);
  return unitOf(
    [...pieces.slice(0, -1), { ...last, lines, text: last.text + mark }],
    block.map((unit) => unit.text).join('\n') + mark,
  );
}

/** Shorter lines cost less than the mark that tells of them. */
const LONG = 60;

/** Long details that occur again further down, such as the arguments of each failing test: once, with how often. */
export function interleaved(pieces: readonly Piece[]): Piece[] {
  const counts = new Map<string, number>();
  const isLong = (piece: Piece) =>
    piece.role === 'detail' && !piece.folded && piece.text.length >= LONG && /\w/u.test(piece.text);
  for (const piece of pieces) if (isLong(piece)) counts.set(piece.text, (counts.get(piece.text) ?? 0) + 1);
  const done = new Set<string>();
  return pieces.flatMap((piece) => {
    const times = isLong(piece) ? counts.get(piece.text)! : 1;
    if (times === 1) return [piece];
    if (done.has(piece.text)) return [];
    done.add(piece.text);
    return [{ ...piece, lines: piece.lines * times, text: `${piece.text} ${timesMark(times)}` }];
  });
}
