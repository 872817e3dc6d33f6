import { append } from '../append.ts';
import { timesMark } from '../mark.ts';
import type { Piece } from '../piece.ts';

const LONGEST_BLOCK = 12;

/**
 * Equal pieces, or equal runs of up to twelve lines, one after the other: once, with how often. Shorter runs first, and
 * all lengths again as long as there are any, so that nothing is left to be repeated in what is printed.
 */
export function repeats(pieces: readonly Piece[]): Piece[] {
  let shorter = pieces.map(within);
  for (let lines = 1; lines <= LONGEST_BLOCK; lines++) shorter = ofLength(shorter, lines);
  return shorter.length < pieces.length ? repeats(shorter) : shorter;
}

/** The same in the lines that a shape made one piece, since they are read as lines once more. */
function within(piece: Piece): Piece {
  if (!/^(.+)\n\1$/mu.test(piece.text)) return piece;
  const lines = piece.text.split('\n').map((text) => ({ ...piece, text, lines: 1 }));
  return {
    ...piece,
    text: ofLength(lines, 1)
      .map(({ text }) => text)
      .join('\n'),
  };
}

function ofLength(pieces: readonly Piece[], lines: number): Piece[] {
  const counts = pieces.map(linesOf);
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = blockOf(counts, at, lines);
    const times = length === 0 ? 1 : 1 + repeatsOf(pieces, at, length);
    const block = times > 1 ? pieces.slice(at, at + length) : [];
    const size = block.reduce((sum, piece) => sum + piece.text.length + 1, 0);
    if (size * (times - 1) > timesMark(times).length + 12) {
      append(result, once(block, pieces.slice(at, at + length * times), times));
      at += length * times;
    } else result.push(pieces[at++]!);
  }
  return result;
}

/** How many pieces make up so many lines from here on; 0 if none do. */
function blockOf(counts: readonly number[], from: number, lines: number): number {
  let [at, left] = [from, lines];
  while (left > 0 && at < counts.length) left -= counts[at++]!;
  return left === 0 ? at - from : 0;
}

/** As it is printed: a block that was repeated holds its mark. */
const linesOf = ({ text }: Piece): number => (text.includes('\n') ? text.split('\n').length : 1);

function repeatsOf(pieces: readonly Piece[], at: number, length: number): number {
  let next = at + length;
  let count = 0;
  while (next + length <= pieces.length && isSame(pieces, at, next, length)) {
    count++;
    next += length;
  }
  return count;
}

function isSame(pieces: readonly Piece[], a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const [first, second] = [pieces[a + i]!, pieces[b + i]!];
    if (first.text !== second.text || first.stream !== second.stream || first.text === '') return false;
  }
  return true;
}

/** The mark stands at the end of the line, or under a block with the block's length. */
function once(block: readonly Piece[], all: readonly Piece[], times: number): Piece[] {
  const lines = all.reduce((sum, piece) => sum + piece.lines, 0);
  if (block.length === 1) return [{ ...block[0]!, lines, text: `${block[0]!.text} ${timesMark(times)}` }];
  const own = block.reduce((sum, piece) => sum + piece.lines, 0);
  const last = block.at(-1)!;
  const text = `${last.text}\n${timesMark(
    times,
    block.reduce((sum, piece) => sum + linesOf(piece), 0),
  )}`;
  return [...block.slice(0, -1), { ...last, lines: last.lines + lines - own, text }];
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
