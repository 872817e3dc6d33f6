import type { Piece } from '../piece.ts';

/** A frame of a stack, by language: Node, Python, Java and C#, Go and C++ (place on a line of its own), Rust, Ruby, PHP. */
const FRAME =
  /^\s+at (?:async |new )?\S.*[:(]\d+(?::\d+)?\)?$|^\s+at [\w.$<>/]+\(.*\)(?: in .+:line \d+)?$|^[\s|]+File "[^"]+", line \d+(?:, in .+)?$|^\s+\d+: +(?:0x[\da-f]+ - )?[\w<]\S*(?: .*)?$|^\s+at \S+:\d+(?::\d+)?$|^\t\S+\.go:\d+(?: \+0x[\da-f]+)?$|^\s+from \S+:\d+:in |^#\d+ +\S+/u;
/** Code that is not the user's: a library's, the runtime's or the test runner's. */
const LIBRARY =
  /node_modules|\bnode:|\(internal\/|site-packages|dist-packages|\/lib\/python\d|<frozen |\/rustc\/|\/\.cargo\/registry|\b(?:core|std|alloc|test)::|\/usr\/(?:lib|local\/go|include|share)|\bat (?:java|javax|jdk|sun|com\.sun|org\.junit|org\.gradle|org\.apache\.maven|kotlin|scala)\.|\bSystem\.|\bMicrosoft\.|\/go\/pkg\/mod|\/src\/(?:runtime|testing|net\/http)\/|\/gems\/|\/vendor\//u;
/** What follows a frame as part of it: its source line, or the place of the function named before. */
const PART = /^(?: {4}|\t|[\s|]*\| {4})\s*\S/u;

/** 1 for each line that is a frame or a part of one. */
export function isOfTrace(pieces: readonly Piece[]): Uint8Array {
  let inTrace = false;
  return Uint8Array.from(pieces, ({ text }) => {
    inTrace = FRAME.test(text) || (inTrace && PART.test(text));
    return inTrace ? 1 : 0;
  });
}

/** Folds frames of libraries and runtimes. The first frame of a trace stays, and every frame of the user's own. */
export function trace(pieces: readonly Piece[]): Piece[] {
  let inTrace = false;
  let folding = false;
  return pieces.map((piece) => {
    if (FRAME.test(piece.text)) {
      folding = inTrace && LIBRARY.test(piece.text);
      inTrace = true;
      return folding ? { ...piece, folded: true } : piece;
    }
    const isPart = inTrace && PART.test(piece.text);
    if (!isPart) [inTrace, folding] = [false, false];
    return folding ? { ...piece, folded: true } : piece;
  });
}
