import type { Piece } from '../piece.ts';

/** What a line says beside marks of failure, counts and durations. */
const AROUND =
  /^(?:[\s✗✘✖×❌❯●→>-]|\d+(?:\) | (?=\[))|FAIL(?:ED)?\b:?)+|^test (?=.* FAILED$)| \.\.\. FAILED$|\s*\(\d+ tests?(?: \|[^)]*)?\)|\s*\(\d+(?:\.\d+)?(?:m?s|m)?\)$|\s*\(retry #\d+\)|\s+\d+(?:\.\d+)?\s?m?s$|\s\.{3} (?:FAIL|ERROR)$|\s+(?:SUB)?(?:FAILED|ERROR)(?:\(.{0,200}\))?\s+\[ *\d+%\]$/gu;
/** What is said again for the page of a CI run: `::error file=test/a.test.ts,title=cart › adds,line=3::…`. */
const ANNOTATION = /^::(?:error|warning|notice) (?:[^:]*,)?title=(?<title>[^,:]+)[^:]*::/u;
const ESCAPED = /%(?:3A|2C|25|0A|0D)/gu;
const SHORTEST = 4;
/** A line that is no failure must be the same as a whole line of a block. */
const LONG_LINE = 12;

/** Folds what a block of failure says in full: a runner's progress lines before its report, and the same texts again after it. */
export function restated(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.block > 0);
  if (first < 0) return [...pieces];
  const said = pieces
    .slice(first)
    .filter((piece) => piece.block > 0 && !piece.folded && !ANNOTATION.test(piece.text))
    .map((piece) => piece.text)
    .join('\n');
  // A list of names after the blocks tells those of a runner's progress too.
  const last = pieces.findLastIndex((piece) => piece.block > 0);
  const listed = pieces.slice(last + 1).flatMap(({ role, text }) => (role === 'failure' ? [text] : []));
  const told = `${said}\n${listed.join('\n')}`;
  const lines = new Set(said.split('\n').map((line) => line.trim()));
  return pieces.map((piece, at) => {
    const title = ANNOTATION.exec(piece.text)?.groups?.['title']?.replace(ESCAPED, decodeURIComponent);
    if (title && said.includes(title)) return { ...piece, folded: true };
    if (piece.block > 0) return piece;
    const isLine = piece.text.length >= LONG_LINE && lines.has(piece.text.trim());
    if (at < first && piece.role === 'plain') return isLine ? { ...piece, folded: true } : piece;
    if (piece.role !== (at < first ? 'failure' : 'plain')) return piece;
    const core = at < first ? piece.text.replace(AROUND, '').trim() : piece.text.trim();
    return core.length >= SHORTEST && (at < first ? told : said).includes(core) ? { ...piece, folded: true } : piece;
  });
}
