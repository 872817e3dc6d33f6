import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { inBlocks, type Rest } from './in-blocks.ts';

const NAME = /^[^\s/:]+\/?$/u;
/** What stands before the files of a folder. */
const FOLDER = /^[^:]+:$/u;
/**
 * So many names stand in one line, and more lines follow only a whole one: what has fewer words and stands alone is one
 * name with blanks in it.
 */
const TOGETHER = 10;

/** Names of files, as `ls` prints them one a line, side by side: few behind their folder, many in lines of ten. */
export function names(lines: readonly Line[], rest: Rest): Piece[] {
  const hasLongName = lines.some(({ text }) => text.split(' ').length >= TOGETHER);
  return hasLongName ? rest(lines) : inBlocks(lines, besides, rest);
}

function besides(block: readonly Line[]): Piece[] | undefined {
  const folder = block.findLastIndex(({ text }) => FOLDER.test(text));
  const own = block.slice(folder + 1);
  if (own.length === 0 || !own.every(({ text, role }) => NAME.test(text) && role !== 'failure')) return undefined;
  const before = block.slice(0, Math.max(0, folder)).map(toPiece);
  if (folder >= 0 && own.length < TOGETHER) return [...before, together(block.slice(folder))];
  if (own.length < TOGETHER) return undefined;
  const starts = Array.from({ length: Math.ceil(own.length / TOGETHER) }, (_, i) => i * TOGETHER);
  const rows = starts.map((at) => together(own.slice(at, at + TOGETHER)));
  return [...before, ...(folder < 0 ? [] : [toPiece(block[folder]!)]), ...rows];
}

const together = (lines: readonly Line[]): Piece => joinedPiece(lines, lines.map(({ text }) => text).join(' '));
