import type { Piece } from '../piece.ts';

/** Where a function of Go's stands, on the line after its name: in a dump of goroutines, or as the race detector writes it. */
const PLACE = /^(?:\t| {6})\S+\.go:\d+(?: \+0x[\da-f]+)?$/u;
/** What the frames after it belong to. */
const HEAD =
  /^goroutine \d+ .*\]:$|^(?:Previous )?(?:[Aa]tomic )?(?:[Rr]ead|[Ww]rite) at 0x.* by .*:$|^Goroutine \d+ .*created at:$/u;
/** The standard library below any root of Go (no folder there has a dot, unlike `~/go/src/example.com`), and modules of others. */
const LIBRARY =
  /\/(?:go(?:-?\d[\d.]*)?|golang|libexec|x64|toolchain@[^/]+)\/src\/[^./]+\/|\/pkg\/mod\/|\/vendor\/|^\s+_testmain\.go:/u;

const isFrame = (pieces: readonly Piece[], at: number): boolean =>
  PLACE.test(pieces[at + 1]?.text ?? '') && !PLACE.test(pieces[at]!.text);

/**
 * Folds frames of Go's own library and of modules. A goroutine in which nothing is the user's own goes whole, but for the
 * first one, which is where it went wrong.
 */
export function goroutines(pieces: readonly Piece[]): Piece[] {
  const folded = new Set<number>();
  let isFirst = true;
  for (let at = 0; at < pieces.length; at++) {
    if (!HEAD.test(pieces[at]!.text)) continue;
    const frames = framesAfter(pieces, at);
    const library = frames.filter((frame) => LIBRARY.test(pieces[frame + 1]!.text));
    const hasOwn = library.length < frames.length;
    const kept = hasOwn || !isFirst ? library : library.slice(1);
    for (const frame of kept) folded.add(frame).add(frame + 1);
    if (!hasOwn && !isFirst && frames.length > 0) folded.add(at);
    isFirst = false;
  }
  return folded.size === 0
    ? [...pieces]
    : pieces.map((piece, at) => (folded.has(at) ? { ...piece, folded: true } : piece));
}

function framesAfter(pieces: readonly Piece[], head: number): number[] {
  const frames: number[] = [];
  for (let at = head + 1; at < pieces.length && isFrame(pieces, at); at += 2) frames.push(at);
  return frames;
}
