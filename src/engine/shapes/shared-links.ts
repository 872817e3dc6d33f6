import type { Piece } from '../piece.ts';

/** A row of release notes: what was done, by whom, and where: `* Drop Node 18 by @tove in https://github.com/acme/stock/pull/379`. */
const ROW = /^(?<said>[*-] .* in )(?<prefix>https:\/\/\S+\/)(?<number>\d+)$/u;
/** Fewer rows are not worth a line for what they share. */
const FEWEST = 3;

/** Rows that end with an address of which only the number differs: the rest of it once, before the first of them. */
export function sharedLinks(pieces: readonly Piece[]): Piece[] {
  const rows = pieces.map(({ text, folded }) => (folded ? undefined : ROW.exec(text)?.groups));
  const prefix = rows.find((row) => row)?.['prefix'];
  const isShared = (row: (typeof rows)[number]) => row?.['prefix'] === prefix && prefix !== undefined;
  if (rows.filter(isShared).length < FEWEST) return [...pieces];
  const first = rows.findIndex(isShared);
  return pieces.map((piece, at) => {
    const row = rows[at];
    if (!isShared(row)) return piece;
    const text = row!['said']! + row!['number']!;
    return { ...piece, text: at === first ? `${prefix}\n${text}` : text };
  });
}
