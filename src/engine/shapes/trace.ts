import { hasCommonRole } from '../common.ts';
import type { Piece } from '../piece.ts';

/** A frame of a stack, by language: Node, Python, Java and C#, C++, Rust, Ruby, PHP, Elixir. */
const FRAME =
  /^ {0,3}\d+: 0x[\da-f]+ [^[\]]*\[[^[\]]+\]$|^\s+at .*\((?:index \d+|<anonymous>)\)(?: \{)?$|^\s+at (?:async |new )?\S.*[:(]\d+(?::\d+)?\)?(?: \{)?$|^\s+at [\w.$<>/]+\(.*\)(?: in .+:line \d+)?$|^[\s|]+File "[^"]+", line \d+(?:,? in .+)?$|^\s+\d+: +(?:0x[\da-f]+ - )?[\w<]\S*(?: .*)?$|^\s+at \S+:\d+(?::\d+)?$|^\s*(?:# |from )?[^\s:]+:\d+:in [`'].*'$|^#\d+ +\S+|^\s+\(\w+ \d[\w.+-]*\) \S+\.\w+:\d+: /u;
/** Code that is not the user's: a library's, the runtime's or the test runner's. */
const LIBRARY =
  /node_modules|\bnode:|\[node\]$|\((?:index \d+|<anonymous>)\)|\(internal\/|site-packages|dist-packages|\/lib\/python\d|<frozen |\/rustc\/|\/\.cargo\/registry|\b(?:core|std|alloc|test)::|\/usr\/(?:bin|lib|local\/go|include|share)|\bat (?:\w+\/\/?)?(?:java|javax|jakarta|jdk|sun|com\.sun|org\.junit|org\.gradle|org\.apache\.(?:maven|tomcat|catalina|coyote)|org\.springframework|org\.hibernate|org\.mockito|com\.fasterxml|io\.netty|reactor|kotlin|kotlinx|scala|groovy|clojure)\.|\bSystem\.|\bMicrosoft\.|\/go\/pkg\/mod|\/src\/(?:runtime|testing|net\/http)\/|^\s+\((?:elixir|stdlib|kernel|ex_unit|mix|erts|logger) \d|\/gems\/|\/vendor\//u;
/** Frames of Node, Java and C# are one line each: below them is indented another error, a cause or what the error holds. */
const WHOLE = /^\s+at /u;
/** Java's count of frames, and what each assertion of Node's says of itself. */
const REST = /^\s+(?:\.\.\. \d+ (?:more|common frames)|generatedMessage: |operator: '|diff: '|code: 'ERR_ASSERTION')/u;
/** What follows a frame as part of it: its source line, or the place of the function named before. */
const PART = /^(?: {4}|\t|[\s|]*\| {4})\s*\S/u;

/** Python's frames. Where all of a trace is indented, its message stands before them, and is no part of the last one. */
const PYTHON = /^[\s|]+(?=File ")/u;
const MARGIN = /^[\s|]*/u;
const depthOf = (text: string): number => MARGIN.exec(text)![0].length;
/** How deep what belongs to a frame is at least. */
const depthOfParts = (frame: string): number => (PYTHON.test(frame) ? depthOf(frame) + 1 : 0);

/** 1 for each line that is a frame or a part of one. */
export function isOfTrace(pieces: readonly Piece[]): Uint8Array {
  let inTrace = false;
  let depth = 0;
  return Uint8Array.from(pieces, ({ text }) => {
    const isFrame = FRAME.test(text);
    if (isFrame) depth = depthOfParts(text);
    inTrace = isFrame || (inTrace && PART.test(text) && depthOf(text) >= depth);
    return inTrace ? 1 : 0;
  });
}

/** A filter that calls what is indented detail does not know whose frame it is; in a block it does. */
const isOwn = ({ block, role }: Piece): boolean => block === 0 && role === 'detail';

/** Folds frames of libraries and runtimes. The first frame of a trace stays, and every frame of the user's own. */
export function trace(pieces: readonly Piece[]): Piece[] {
  let inTrace = false;
  let folding = false;
  let isWhole = false;
  let depth = 0;
  return pieces.map((piece) => {
    if (FRAME.test(piece.text)) {
      folding = inTrace && LIBRARY.test(piece.text);
      [inTrace, isWhole, depth] = [true, WHOLE.test(piece.text), depthOfParts(piece.text)];
      return folding ? { ...piece, folded: true } : isOwn(piece) ? { ...piece, role: 'plain' } : piece;
    }
    const isPart =
      inTrace &&
      PART.test(piece.text) &&
      depthOf(piece.text) >= depth &&
      !(isWhole && hasCommonRole('failure', piece.text));
    if (!isPart) [inTrace, folding] = [false, false];
    return folding && (!isWhole || REST.test(piece.text)) ? { ...piece, folded: true } : piece;
  });
}
