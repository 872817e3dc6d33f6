import type { Piece } from '../piece.ts';

/** Folds blocks of failure that say what one before them said, as a runner's summary of all failures does, with their headings. */
export function blocksAgain(pieces: readonly Piece[]): Piece[] {
  const texts = textsOf(pieces);
  const firsts = new Map<string, number>();
  for (const [block, text] of texts) if (!firsts.has(text)) firsts.set(text, block);
  if (firsts.size === texts.size) return [...pieces];
  const isAgain = ({ block }: Piece) => block > 0 && firsts.get(texts.get(block)!) !== block;
  const headings = new Set<string>();
  return pieces.map((piece, at) => {
    if (isAgain(piece)) return { ...piece, folded: true };
    if (piece.block > 0 || piece.role !== 'failure') return piece;
    const said = headings.has(piece.text);
    headings.add(piece.text);
    const next = pieces[at + 1];
    return said && next && isAgain(next) ? { ...piece, folded: true } : piece;
  });
}

function textsOf(pieces: readonly Piece[]): Map<number, string> {
  const lines = new Map<number, string[]>();
  for (const { block, text } of pieces) {
    if (block === 0) continue;
    const own = lines.get(block);
    if (own) own.push(text);
    else lines.set(block, [text]);
  }
  return new Map([...lines].map(([block, texts]) => [block, texts.join('\n')]));
}
