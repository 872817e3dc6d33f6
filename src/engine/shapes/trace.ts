import type { Piece } from '../piece.ts';

/** A frame of a stack, by language: Node, Python, Java and C#, Go and C++ (place on a line of its own), Rust, Ruby, PHP, Elixir. */
const FRAME =
  /^\s+at (?:async |new )?\S.*[:(]\d+(?::\d+)?\)?$|^\s+at [\w.$<>/]+\(.*\)(?: in .+:line \d+)?$|^[\s|]+File "[^"]+", line \d+(?:, in .+)?$|^\s+\d+: +(?:0x[\da-f]+ - )?[\w<]\S*(?: .*)?$|^\s+at \S+:\d+(?::\d+)?$|^\t\S+\.go:\d+(?: \+0x[\da-f]+)?$|^\s*(?:# |from )?[^\s:]+:\d+:in [`'].*'$|^#\d+ +\S+|^\s+\(\w+ \d[\w.+-]*\) \S+\.\w+:\d+: /u;
/** Code that is not the user's: a library's, the runtime's or the test runner's. */
const LIBRARY =
  /node_modules|\bnode:|\(internal\/|site-packages|dist-packages|\/lib\/python\d|<frozen |\/rustc\/|\/\.cargo\/registry|\b(?:core|std|alloc|test)::|\/usr\/(?:bin|lib|local\/go|include|share)|\bat (?:\w+\/\/?)?(?:java|javax|jakarta|jdk|sun|com\.sun|org\.junit|org\.gradle|org\.apache\.(?:maven|tomcat|catalina|coyote)|org\.springframework|org\.hibernate|org\.mockito|com\.fasterxml|io\.netty|reactor|kotlin|kotlinx|scala|groovy|clojure)\.|\bSystem\.|\bMicrosoft\.|\/go\/pkg\/mod|\/src\/(?:runtime|testing|net\/http)\/|^\s+\((?:elixir|stdlib|kernel|ex_unit|mix|erts|logger) \d|\/gems\/|\/vendor\//u;
/** What follows a frame as part of it: its source line, or the place of the function named before. */
const PART = /^(?: {4}|\t|[\s|]*\| {4})\s*\S/u;

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
